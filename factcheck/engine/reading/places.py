"""World knowledge that copy takes for granted: countries, demonyms, capitals and seats of power.

A line of the table reads: country | other names | demonyms | places that stand for its government.
"""

from __future__ import annotations

from factcheck.engine.reading.entities import name_key

__all__ = ["country_of"]

_TABLE = """
Afghanistan||Afghan,Afghans|Kabul
Albania||Albanian,Albanians|Tirana
Algeria||Algerian,Algerians|Algiers
Angola||Angolan,Angolans|Luanda
Argentina||Argentine,Argentinian,Argentines|Buenos Aires,Casa Rosada
Armenia||Armenian,Armenians|Yerevan
Australia||Australian,Australians|Canberra
Austria||Austrian,Austrians|Vienna
Azerbaijan||Azerbaijani,Azeri,Azerbaijanis|Baku
Bahamas||Bahamian,Bahamians|Nassau
Bahrain||Bahraini,Bahrainis|Manama
Bangladesh||Bangladeshi,Bangladeshis|Dhaka
Barbados||Barbadian,Barbadians|Bridgetown
Belarus|Byelorussia|Belarusian,Belarussian,Belarusians|Minsk
Belgium||Belgian,Belgians|Brussels
Benin||Beninese|Porto-Novo
Bolivia||Bolivian,Bolivians|La Paz
Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina|Bosnian,Bosnians|Sarajevo
Botswana||Botswanan|Gaborone
Brazil||Brazilian,Brazilians|Brasilia,Planalto
Bulgaria||Bulgarian,Bulgarians|Sofia
Burkina Faso||Burkinabe|Ouagadougou
Burundi||Burundian|Gitega
Cambodia||Cambodian,Cambodians|Phnom Penh
Cameroon||Cameroonian|Yaounde
Canada||Canadian,Canadians|Ottawa
Central African Republic|CAR|Central African|Bangui
Chad||Chadian,Chadians|N'Djamena
Chile||Chilean,Chileans|La Moneda
China|People's Republic of China,PRC|Chinese|Beijing,Zhongnanhai
Colombia||Colombian,Colombians|Bogota
Congo|DR Congo,Democratic Republic of the Congo,Democratic Republic of Congo,DRC|Congolese|Kinshasa
Costa Rica||Costa Rican,Costa Ricans|
Croatia||Croatian,Croat,Croats|Zagreb
Cuba||Cuban,Cubans|Havana
Cyprus||Cypriot,Cypriots|Nicosia
Czech Republic|Czechia|Czech,Czechs|Prague
Denmark||Danish,Dane,Danes|Copenhagen
Dominican Republic||Dominican|Santo Domingo
Ecuador||Ecuadorian,Ecuadorean|Quito
Egypt||Egyptian,Egyptians|Cairo
El Salvador||Salvadoran|
Eritrea||Eritrean,Eritreans|Asmara
Estonia||Estonian,Estonians|Tallinn
Ethiopia||Ethiopian,Ethiopians|Addis Ababa
Fiji||Fijian,Fijians|Suva
Finland||Finnish,Finn,Finns|Helsinki
France||French,Frenchman,Frenchwoman|Paris,Elysee,Elysee Palace,Quai d'Orsay
Gabon||Gabonese|Libreville
Gambia||Gambian|Banjul
Georgia||Georgian,Georgians|Tbilisi
Germany||German,Germans|Berlin
Ghana||Ghanaian,Ghanaians|Accra
Greece||Greek,Greeks|Athens
Guatemala||Guatemalan|
Guinea||Guinean|Conakry
Guyana||Guyanese|
Haiti||Haitian,Haitians|Port-au-Prince
Honduras||Honduran|Tegucigalpa
Hungary||Hungarian,Hungarians|Budapest
Iceland||Icelandic,Icelander,Icelanders|Reykjavik
India||Indian,Indians|New Delhi,Delhi
Indonesia||Indonesian,Indonesians|Jakarta
Iran|Islamic Republic of Iran|Iranian,Iranians|Tehran
Iraq||Iraqi,Iraqis|Baghdad
Ireland|Republic of Ireland|Irish|Dublin
Israel||Israeli,Israelis|Jerusalem,Knesset
Italy||Italian,Italians|Rome,Quirinal,Palazzo Chigi
Ivory Coast|Cote d'Ivoire|Ivorian|Abidjan
Jamaica||Jamaican,Jamaicans|
Japan||Japanese|Tokyo
Jordan||Jordanian,Jordanians|Amman
Kazakhstan||Kazakh,Kazakhs|Astana
Kenya||Kenyan,Kenyans|Nairobi
Kosovo||Kosovar,Kosovars|Pristina
Kuwait||Kuwaiti,Kuwaitis|
Kyrgyzstan|Kyrgyz Republic|Kyrgyz|Bishkek
Laos||Laotian,Lao|Vientiane
Latvia||Latvian,Latvians|Riga
Lebanon||Lebanese|Beirut
Liberia||Liberian|Monrovia
Libya||Libyan,Libyans|Tripoli
Lithuania||Lithuanian,Lithuanians|Vilnius
Luxembourg||Luxembourgish|
Madagascar||Malagasy|Antananarivo
Malawi||Malawian|Lilongwe
Malaysia||Malaysian,Malaysians|Kuala Lumpur,Putrajaya
Maldives||Maldivian|
Mali||Malian,Malians|Bamako
Malta||Maltese|Valletta
Mauritania||Mauritanian|Nouakchott
Mauritius||Mauritian|
Mexico||Mexican,Mexicans|Mexico City,Los Pinos
Moldova||Moldovan,Moldovans|Chisinau
Mongolia||Mongolian,Mongolians|Ulaanbaatar
Montenegro||Montenegrin|Podgorica
Morocco||Moroccan,Moroccans|Rabat
Mozambique||Mozambican|Maputo
Myanmar|Burma|Burmese|Naypyidaw
Namibia||Namibian|Windhoek
Nepal||Nepali,Nepalese|Kathmandu
Netherlands|Holland|Dutch,Dutchman|The Hague,Hague
New Zealand||New Zealander,New Zealanders|Wellington
Nicaragua||Nicaraguan|Managua
Niger||Nigerien|Niamey
Nigeria||Nigerian,Nigerians|Abuja
North Korea|DPRK,Democratic People's Republic of Korea|North Korean,North Koreans|Pyongyang
North Macedonia|Macedonia|Macedonian|Skopje
Norway||Norwegian,Norwegians|Oslo
Oman||Omani,Omanis|Muscat
Pakistan||Pakistani,Pakistanis|Islamabad
Palestine|Palestinian Authority,Palestinian territories|Palestinian,Palestinians|Ramallah
Panama||Panamanian|
Papua New Guinea||Papua New Guinean|Port Moresby
Paraguay||Paraguayan|Asuncion
Peru||Peruvian,Peruvians|Lima
Philippines||Philippine,Filipino,Filipinos|Manila,Malacanang
Poland||Polish,Pole,Poles|Warsaw
Portugal||Portuguese|Lisbon
Qatar||Qatari,Qataris|Doha
Romania||Romanian,Romanians|Bucharest
Russia|Russian Federation|Russian,Russians|Moscow,Kremlin
Rwanda||Rwandan,Rwandans|Kigali
Saudi Arabia||Saudi,Saudis,Saudi Arabian|Riyadh
Senegal||Senegalese|Dakar
Serbia||Serbian,Serb,Serbs|Belgrade
Sierra Leone||Sierra Leonean|Freetown
Singapore||Singaporean,Singaporeans|
Slovakia||Slovak,Slovakian,Slovaks|Bratislava
Slovenia||Slovenian,Slovene|Ljubljana
Somalia||Somali,Somalis|Mogadishu
South Africa||South African,South Africans|Pretoria
South Korea|Republic of Korea,ROK|South Korean,South Koreans|Seoul,Blue House
South Sudan||South Sudanese|Juba
Soviet Union|USSR|Soviet,Soviets|
Spain||Spanish,Spaniard,Spaniards|Madrid
Sri Lanka||Sri Lankan,Sri Lankans|Colombo
Sudan||Sudanese|Khartoum
Sweden||Swedish,Swede,Swedes|Stockholm
Switzerland||Swiss|Bern
Syria||Syrian,Syrians|Damascus
Taiwan||Taiwanese|Taipei
Tajikistan||Tajik,Tajiks|Dushanbe
Tanzania||Tanzanian,Tanzanians|Dodoma
Thailand||Thai,Thais|Bangkok
Togo||Togolese|Lome
Trinidad and Tobago|Trinidad|Trinidadian|Port of Spain
Tunisia||Tunisian,Tunisians|Tunis
Turkey|Turkiye|Turkish,Turk,Turks|Ankara
Turkmenistan||Turkmen|Ashgabat
Uganda||Ugandan,Ugandans|Kampala
Ukraine||Ukrainian,Ukrainians|Kyiv,Kiev
United Arab Emirates|UAE|Emirati,Emiratis|Abu Dhabi
United Kingdom|UK,Britain,Great Britain|British,Briton,Britons|London,Downing Street,Whitehall
United States|US,USA,America|American,Americans|Washington,White House,Pentagon,Capitol Hill
Uruguay||Uruguayan|Montevideo
Uzbekistan||Uzbek,Uzbeks|Tashkent
Vatican|Holy See,Vatican City||
Venezuela||Venezuelan,Venezuelans|Caracas,Miraflores
Vietnam|Viet Nam|Vietnamese|Hanoi
Yemen||Yemeni,Yemenis|Sanaa
Zambia||Zambian,Zambians|Lusaka
Zimbabwe||Zimbabwean,Zimbabweans|Harare
"""


def _index() -> dict[str, str]:
    countries: dict[str, str] = {}
    for row in _TABLE.strip().splitlines():
        country, *columns = row.split("|")
        for name in (country, *",".join(columns).split(",")):
            if name:
                countries[name_key(name)] = country
    return countries


_COUNTRIES = _index()


def country_of(name: str) -> str | None:
    """Give the country that a name, demonym, capital or seat of government stands for.

    "Kenyan" and "Nairobi" both give "Kenya". None for anything that is not in the table.
    """
    return _COUNTRIES.get(name_key(name))
