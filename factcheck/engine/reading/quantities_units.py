"""The units that quantities are measured in: currencies, percentages, measures. Plain data."""

from __future__ import annotations

__all__ = ["CURRENCY_SIGNS", "CURRENCY_WORDS", "MEASURES"]

# Signs in front of the number; the longer ones first, "$" alone is read as US dollars.
CURRENCY_SIGNS = {
    "US$": "USD", "A$": "AUD", "C$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "R$": "BRL",
    "USD": "USD", "EUR": "EUR", "GBP": "GBP", "CHF": "CHF", "JPY": "JPY", "RUB": "RUB",
    "CNY": "CNY", "INR": "INR", "UAH": "UAH", "Rs.": "INR", "Rs": "INR",
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₹": "INR", "₴": "UAH", "₩": "KRW",
}  # fmt: skip

# Lemmas behind the number. A bare "dollar", "pound", "franc" or "peso" is its best known one.
CURRENCY_WORDS = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "rouble": "RUB",
    "ruble": "RUB", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "franc": "CHF",
    "hryvnia": "UAH", "won": "KRW", "zloty": "PLN", "krona": "SEK", "krone": "NOK", "peso": "MXN",
    "shekel": "ILS", "dong": "VND", "baht": "THB", "lira": "TRY", "rand": "ZAR", "dirham": "AED",
    "riyal": "SAR", "naira": "NGN", "cent": "cent", "mark": "DEM", "real": "BRL",
}  # fmt: skip
COUNTRY_DOLLARS = {"us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD"}
COUNTRY_DOLLARS |= {"australian": "AUD", "hong kong": "HKD", "new zealand": "NZD"}
COUNTRY_DOLLARS |= {"singapore": "SGD", "swiss": "CHF", "british": "GBP", "russian": "RUB"}

# Written unit -> name of the unit. Abbreviations count only right behind a digit.
MEASURES = {
    "percent": "percent", "per cent": "percent", "pct": "percent", "%": "percent",
    "percentage points": "percentage_point", "percentage point": "percentage_point",
    "basis points": "basis_point", "basis point": "basis_point", "pp": "percentage_point",
    "kilometers": "kilometre", "kilometer": "kilometre", "kilometres": "kilometre",
    "kilometre": "kilometre", "km": "kilometre", "miles": "mile", "mile": "mile",
    "meters": "metre", "meter": "metre", "metres": "metre", "metre": "metre", "m": "metre",
    "centimeters": "centimetre", "centimetres": "centimetre", "cm": "centimetre",
    "millimeters": "millimetre", "millimetres": "millimetre", "mm": "millimetre",
    "feet": "foot", "foot": "foot", "ft": "foot", "inches": "inch", "inch": "inch",
    "yards": "yard", "yard": "yard",
    "kilograms": "kilogram", "kilogram": "kilogram", "kilos": "kilogram", "kg": "kilogram",
    "grams": "gram", "gram": "gram", "g": "gram", "milligrams": "milligram", "mg": "milligram",
    "tonnes": "tonne", "tonne": "tonne", "tons": "ton", "ton": "ton", "pounds": "pound",
    "ounces": "ounce", "ounce": "ounce", "lbs": "pound", "lb": "pound",
    "barrels": "barrel", "barrel": "barrel", "liters": "litre", "litres": "litre",
    "liter": "litre", "litre": "litre", "gallons": "gallon", "gallon": "gallon",
    "acres": "acre", "acre": "acre", "hectares": "hectare", "hectare": "hectare",
    "square kilometers": "square_kilometre", "square kilometres": "square_kilometre",
    "square miles": "square_mile", "square meters": "square_metre",
    "square metres": "square_metre", "square feet": "square_foot",
    "cubic meters": "cubic_metre", "cubic metres": "cubic_metre",
    "degrees": "degree", "degree": "degree", "°c": "celsius", "°f": "fahrenheit", "°": "degree",
    "mph": "mile_per_hour", "km/h": "kilometre_per_hour", "kph": "kilometre_per_hour",
    "megawatts": "megawatt", "megawatt": "megawatt", "mw": "megawatt", "gw": "gigawatt",
    "gigawatts": "gigawatt", "kilowatts": "kilowatt", "kw": "kilowatt",
    "kwh": "kilowatt_hour", "mwh": "megawatt_hour", "hertz": "hertz", "mhz": "megahertz",
    "gb": "gigabyte", "tb": "terabyte", "mb": "megabyte",
}  # fmt: skip
