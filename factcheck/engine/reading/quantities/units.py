"""The units that quantities are measured in: currencies, shares, measures. Plain data."""

from __future__ import annotations

__all__ = [
    "AMBIGUOUS_MONEY",
    "COUNTRY_MONEY",
    "CURRENCY_CODES",
    "CURRENCY_SIGNS",
    "CURRENCY_WORDS",
    "MEASURES",
    "TIME_UNITS",
]

# Signs in front of the number; "$" alone is read as US dollars, "¥" as yen.
CURRENCY_SIGNS = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "HK$": "HKD",
    "NZ$": "NZD", "S$": "SGD", "R$": "BRL", "NT$": "TWD", "MX$": "MXN", "$": "USD", "€": "EUR",
    "£": "GBP", "¥": "JPY", "₽": "RUB", "₹": "INR", "₴": "UAH", "₩": "KRW", "₪": "ILS", "₺": "TRY",
    "₦": "NGN", "₫": "VND", "₱": "PHP", "₸": "KZT", "₾": "GEL", "₵": "GHS", "₡": "CRC", "฿": "THB",
    "Rs.": "INR", "Rs": "INR",
}  # fmt: skip

# ISO 4217 codes that newspapers set before or behind a number ("PLN 500", "500 CHF").
CURRENCY_CODES = frozenset(
    "USD EUR GBP CHF JPY RUB CNY INR UAH AUD CAD NZD HKD SGD TWD KRW BRL MXN ARS CLP COP PEN TRY "
    "ILS SAR AED QAR KWD EGP ZAR NGN KES GHS PLN CZK HUF RON BGN SEK NOK DKK ISK THB VND IDR MYR "
    "PHP PKR BDT LKR KZT GEL AMD AZN BYN".split()
)

# Singular words behind the number. An ambiguous one is its best known currency, or that of the
# country before it.
CURRENCY_WORDS = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "pound": "GBP", "quid": "GBP", "yen": "JPY",
    "rouble": "RUB", "ruble": "RUB", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR",
    "franc": "CHF", "hryvnia": "UAH", "hryvnya": "UAH", "won": "KRW", "zloty": "PLN",
    "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK", "kronur": "ISK",
    "peso": "MXN", "shekel": "ILS", "dong": "VND", "baht": "THB", "lira": "TRY", "rand": "ZAR",
    "dirham": "AED", "riyal": "SAR", "naira": "NGN", "cedi": "GHS", "forint": "HUF", "leu": "RON",
    "lei": "RON", "lev": "BGN", "koruna": "CZK", "rupiah": "IDR", "ringgit": "MYR", "taka": "BDT",
    "tenge": "KZT", "lari": "GEL", "dram": "AMD", "manat": "AZN", "real": "BRL", "reais": "BRL",
    "cent": "USD", "penny": "GBP", "pence": "GBP", "kopeck": "RUB", "eurocent": "EUR",
}  # fmt: skip
# "Won" and "real" are English words, a pound is a weight, a cent and a penny are hundredths.
AMBIGUOUS_MONEY = frozenset({"won", "real", "pound", "mark"})
COUNTRY_MONEY = {
    "dollar": {
        "us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD",
        "hong kong": "HKD", "new zealand": "NZD", "singapore": "SGD", "taiwan": "TWD",
        "jamaican": "JMD", "zimbabwean": "ZWG", "namibian": "NAD", "liberian": "LRD",
    },
    "pound": {
        "british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "sudanese": "SDG",
        "syrian": "SYP", "sterling": "GBP",
    },
    "franc": {"swiss": "CHF", "cfa": "XOF", "congolese": "CDF", "rwandan": "RWF"},
    "peso": {
        "mexican": "MXN", "argentine": "ARS", "chilean": "CLP", "colombian": "COP",
        "philippine": "PHP", "cuban": "CUP", "uruguayan": "UYU", "dominican": "DOP",
    },
    "rupee": {
        "indian": "INR", "pakistani": "PKR", "sri lankan": "LKR", "nepalese": "NPR",
        "mauritian": "MUR",
    },
    "krone": {"norwegian": "NOK", "danish": "DKK"},
    "kroner": {"norwegian": "NOK", "danish": "DKK"},
    "krona": {"swedish": "SEK", "icelandic": "ISK"},
    "crown": {
        "swedish": "SEK", "norwegian": "NOK", "danish": "DKK", "czech": "CZK", "icelandic": "ISK",
    },
    "dinar": {
        "kuwaiti": "KWD", "iraqi": "IQD", "jordanian": "JOD", "serbian": "RSD",
        "algerian": "DZD", "tunisian": "TND", "libyan": "LYD", "bahraini": "BHD",
    },
    "rial": {"iranian": "IRR", "omani": "OMR", "yemeni": "YER"},
    "riyal": {"saudi": "SAR", "qatari": "QAR"},
    "lira": {"turkish": "TRY", "italian": "ITL"},
    "shilling": {"kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "somali": "SOS"},
    "dirham": {"moroccan": "MAD", "uae": "AED", "emirati": "AED"},
    "ruble": {"russian": "RUB", "belarusian": "BYN"},
    "rouble": {"russian": "RUB", "belarusian": "BYN"},
    "leu": {"moldovan": "MDL"}, "lei": {"moldovan": "MDL"},
    "yen": {"japanese": "JPY"}, "yuan": {"chinese": "CNY"}, "won": {"south korean": "KRW"},
    "mark": {"german": "DEM", "convertible": "BAM"},
}  # fmt: skip

# Written unit -> name of the unit. Those of three letters or fewer count only behind a digit.
MEASURES = {
    "percent": "percent", "per cent": "percent", "pct": "percent", "%": "percent",
    "percentage points": "percentage_point", "percentage point": "percentage_point",
    "pp": "percentage_point", "points": "point", "point": "point", "pts": "point",
    "basis points": "basis_point", "basis point": "basis_point", "bps": "basis_point",
    "degrees celsius": "celsius", "degrees fahrenheit": "fahrenheit", "degrees c": "celsius",
    "degree celsius": "celsius", "degree fahrenheit": "fahrenheit", "degrees f": "fahrenheit",
    "degrees centigrade": "celsius", "celsius": "celsius", "fahrenheit": "fahrenheit",
    "degrees": "degree", "degree": "degree", "°c": "celsius", "°f": "fahrenheit", "°": "degree",
    "miles per hour": "mile_per_hour", "miles an hour": "mile_per_hour", "mph": "mile_per_hour",
    "kilometers per hour": "kilometre_per_hour", "kilometres per hour": "kilometre_per_hour",
    "kilometers an hour": "kilometre_per_hour", "kilometres an hour": "kilometre_per_hour",
    "km/h": "kilometre_per_hour", "kph": "kilometre_per_hour", "kmh": "kilometre_per_hour",
    "knots": "knot",
    "km": "kilometre", "kms": "kilometre", "m": "metre", "cm": "centimetre", "mm": "millimetre",
    "ft": "foot", "feet": "foot", "foot": "foot", "inches": "inch", "inch": "inch",
    "kilos": "kilogram", "kilo": "kilogram", "kg": "kilogram", "kgs": "kilogram", "g": "gram",
    "mg": "milligram", "tons": "ton", "ton": "ton", "metric tons": "tonne", "metric ton": "tonne",
    "lbs": "pound", "lb": "pound", "ounces": "ounce", "ounce": "ounce", "oz": "ounce",
    "sq km": "square_kilometre", "sq. km": "square_kilometre", "km2": "square_kilometre",
    "km²": "square_kilometre", "sq ft": "square_foot", "sq. ft": "square_foot",
    "square feet": "square_foot", "square foot": "square_foot", "sq m": "square_metre",
    "m2": "square_metre", "m²": "square_metre", "ha": "hectare",
    "mw": "megawatt", "gw": "gigawatt", "kw": "kilowatt", "kwh": "kilowatt_hour",
    "mwh": "megawatt_hour", "gwh": "gigawatt_hour", "twh": "terawatt_hour",
    "mhz": "megahertz", "ghz": "gigahertz", "hertz": "hertz",
    "kb": "kilobyte", "mb": "megabyte", "gb": "gigabyte", "tb": "terabyte",
    "bpd": "barrel_per_day", "barrels per day": "barrel_per_day",
    "barrels a day": "barrel_per_day", "light years": "light_year", "light-years": "light_year",
}  # fmt: skip
# Both spellings and the plural of these: "kilometers", "kilometre".
_REGULAR = (
    "kilometre metre centimetre millimetre mile yard kilogram gram milligram microgram tonne "
    "barrel litre millilitre gallon pint acre hectare square_kilometre square_metre square_mile "
    "square_yard cubic_metre cubic_kilometre watt kilowatt megawatt gigawatt terawatt "
    "kilowatt_hour megawatt_hour gigawatt_hour terawatt_hour megahertz gigahertz kilobyte "
    "megabyte gigabyte terabyte volt calorie kilojoule decibel nautical_mile kiloton megaton"
).split()
MEASURES |= {
    spelled + ending: name
    for name in _REGULAR
    for british in (name.replace("_", " "),)
    for spelled in {british, british.replace("metre", "meter").replace("litre", "liter")}
    for ending in ("", "s")
}
MEASURES |= {name.replace("_", "-") + "s": name for name in _REGULAR if name.endswith("_hour")}

# Amounts of these are times, not quantities: the reader of times has them.
TIME_UNITS = frozenset(
    "second minute hour day night week weekend fortnight month quarter year decade century "
    "millennium millennia centuries season semester".split()
)
