"""What copy calls countries, where ISO 3166 has no word for it: facts written down by hand.

A line reads: ISO 3166 code | name in copy, where it is not the code's | other names | demonyms |
places that stand for its government. Codes without a line have no demonym in use. A plural is
not listed where an s makes it. `places` joins this with the names that pycountry has.
"""

from __future__ import annotations

__all__ = ["TABLE"]

# XK is in use for Kosovo, SU was withdrawn with the Soviet Union; pycountry has neither.
TABLE = """
AD|||Andorran|
AE||UAE|Emirati|Abu Dhabi
AF|||Afghan|Kabul
AG||Antigua|Antiguan|
AL|||Albanian|Tirana
AM|||Armenian|Yerevan
AO|||Angolan|Luanda
AR|||Argentine,Argentinian,Argentinean|Buenos Aires,Casa Rosada
AT|||Austrian|Vienna
AU|||Australian|Canberra
AW|||Aruban|
AZ|||Azerbaijani,Azeri|Baku
BA||Bosnia,Bosnia-Herzegovina|Bosnian|Sarajevo
BB|||Barbadian|Bridgetown
BD|||Bangladeshi|Dhaka
BE|||Belgian|Brussels
BF|||Burkinabe|Ouagadougou
BG|||Bulgarian|Sofia
BH|||Bahraini|Manama
BI|||Burundian|Gitega,Bujumbura
BJ|||Beninese|Porto-Novo
BM|||Bermudian|
BN|Brunei||Bruneian|Bandar Seri Begawan
BO|||Bolivian|La Paz
BR|||Brazilian|Brasilia,Planalto
BS|||Bahamian|Nassau
BT|||Bhutanese|Thimphu
BW|||Botswanan,Motswana,Batswana|Gaborone
BY||Byelorussia|Belarusian,Belarussian|Minsk
BZ|||Belizean|Belmopan
CA|||Canadian|Ottawa
CD|DR Congo|Democratic Republic of the Congo,Democratic Republic of Congo,DRC||Kinshasa
CF||CAR|Central African|Bangui
CG|Republic of the Congo|Republic of Congo,Congo-Brazzaville||Brazzaville
CH|||Swiss|Bern
CI|Ivory Coast||Ivorian|Abidjan,Yamoussoukro
CL|||Chilean|La Moneda
CM|||Cameroonian|Yaounde
CN||PRC|Chinese|Beijing,Zhongnanhai
CO|||Colombian|Bogota
CR|||Costa Rican|San Jose
CU|||Cuban|Havana
CV|Cape Verde||Cape Verdean|Praia
CY|||Cypriot|Nicosia
CZ|Czech Republic|Czechia|Czech|Prague
DE|||German|Berlin
DJ|||Djiboutian|
DK|||Danish,Dane|Copenhagen
DM||||Roseau
DO|||Dominican|Santo Domingo
DZ|||Algerian|Algiers
EC|||Ecuadorian,Ecuadorean|Quito
EE|||Estonian|Tallinn
EG|||Egyptian|Cairo
EH|||Sahrawi|
ER|||Eritrean|Asmara
ES|||Spanish,Spaniard|Madrid,Moncloa
ET|||Ethiopian|Addis Ababa
FI|||Finnish,Finn|Helsinki
FJ|||Fijian|Suva
FK|Falkland Islands|Falklands||
FM|Micronesia||Micronesian|
FO|||Faroese|Torshavn
FR|||French,Frenchman,Frenchwoman|Paris,Elysee,Elysee Palace,Quai d'Orsay
GA|||Gabonese|Libreville
GB||UK,Britain,Great Britain|British,Briton|London,Downing Street,Whitehall
GD|||Grenadian|
GE|||Georgian|Tbilisi
GH|||Ghanaian|Accra
GL|||Greenlander,Greenlandic|Nuuk
GM|||Gambian|Banjul
GN|||Guinean|Conakry
GQ|||Equatoguinean,Equatorial Guinean|Malabo
GR|||Greek|Athens
GT|||Guatemalan|Guatemala City
GW|||Bissau-Guinean|Bissau
GY|||Guyanese|
HK|||Hong Konger|
HN|||Honduran|Tegucigalpa
HR|||Croatian,Croat|Zagreb
HT|||Haitian|Port-au-Prince
HU|||Hungarian|Budapest
ID|||Indonesian|Jakarta
IE||Republic of Ireland|Irish|Dublin
IL|||Israeli|Jerusalem,Knesset
IM|||Manx|
IN|||Indian|New Delhi,Delhi
IQ|||Iraqi|Baghdad
IR|||Iranian|Tehran
IS|||Icelandic,Icelander|Reykjavik
IT|||Italian|Rome,Quirinal,Palazzo Chigi
JM|||Jamaican|
JO|||Jordanian|Amman
JP|||Japanese|Tokyo
KE|||Kenyan|Nairobi
KG|||Kyrgyz,Kirghiz|Bishkek
KH|||Cambodian|Phnom Penh
KI|||I-Kiribati|
KM|||Comorian|Moroni
KN||St. Kitts and Nevis||
KP||DPRK|North Korean|Pyongyang
KR||Republic of Korea,ROK|South Korean|Seoul,Blue House
KW|||Kuwaiti|Kuwait City
KZ|||Kazakh,Kazakhstani|Astana,Nur-Sultan
LA|||Laotian,Lao|Vientiane
LB|||Lebanese|Beirut
LC||St. Lucia|Saint Lucian,St. Lucian|Castries
LI|||Liechtensteiner|Vaduz
LK|||Sri Lankan|Colombo
LR|||Liberian|Monrovia
LS|||Basotho,Mosotho|Maseru
LT|||Lithuanian|Vilnius
LU|||Luxembourgish,Luxembourger|
LV|||Latvian|Riga
LY|||Libyan|Tripoli
MA|||Moroccan|Rabat
MC|||Monegasque|
MD|||Moldovan|Chisinau
ME|||Montenegrin|Podgorica
MG|||Malagasy|Antananarivo
MH|||Marshallese|
MK||Macedonia|Macedonian|Skopje
ML|||Malian|Bamako
MM||Burma|Burmese|Naypyidaw
MN|||Mongolian|Ulaanbaatar
MO|Macau|||
MR|||Mauritanian|Nouakchott
MT|||Maltese|Valletta
MU|||Mauritian|Port Louis
MV|||Maldivian,Maldivan|
MW|||Malawian|Lilongwe
MX|||Mexican|Mexico City,Los Pinos
MY|||Malaysian|Kuala Lumpur,Putrajaya
MZ|||Mozambican|Maputo
NA|||Namibian|Windhoek
NE|||Nigerien|Niamey
NG|||Nigerian|Abuja
NI|||Nicaraguan|Managua
NL||Holland|Dutch,Dutchman|The Hague,Hague
NO|||Norwegian|Oslo
NP|||Nepali,Nepalese|Kathmandu
NR|||Nauruan|
NZ|||New Zealander|Wellington
OM|||Omani|Muscat
PA|||Panamanian|Panama City
PE|||Peruvian|Lima
PG|||Papua New Guinean|Port Moresby
PH|||Philippine,Filipino,Filipina|Manila,Malacanang
PK|||Pakistani|Islamabad
PL|||Polish,Pole|Warsaw
PR|||Puerto Rican|
PS|Palestine|Palestinian Authority,Palestinian territories|Palestinian|Ramallah
PT|||Portuguese|Lisbon
PW|||Palauan|
PY|||Paraguayan|Asuncion
QA|||Qatari|Doha
RO|||Romanian|Bucharest
RS|||Serbian,Serb|Belgrade
RU|Russia||Russian|Moscow,Kremlin
RW|||Rwandan|Kigali
SA|||Saudi,Saudi Arabian|Riyadh
SB|||Solomon Islander|Honiara
SC|||Seychellois|
SD|||Sudanese|Khartoum
SE|||Swedish,Swede|Stockholm
SG|||Singaporean|
SI|||Slovenian,Slovene|Ljubljana
SK|||Slovak,Slovakian|Bratislava
SL|||Sierra Leonean|Freetown
SM|||Sammarinese|
SN|||Senegalese|Dakar
SO|||Somali,Somalian|Mogadishu
SR|||Surinamese|Paramaribo
SS|||South Sudanese|Juba
ST|||Sao Tomean|
SU|Soviet Union|USSR|Soviet|
SV|||Salvadoran,Salvadorean,Salvadorian|San Salvador
SY|||Syrian|Damascus
SZ||Swaziland|Swazi|Mbabane
TD|||Chadian|N'Djamena
TG|||Togolese|Lome
TH|||Thai|Bangkok
TJ|||Tajik,Tajikistani|Dushanbe
TL||East Timor|Timorese,East Timorese|Dili
TM|||Turkmen,Turkmenistani|Ashgabat
TN|||Tunisian|Tunis
TO|||Tongan|Nuku'alofa
TR|Turkey||Turkish,Turk|Ankara
TT||Trinidad|Trinidadian|Port of Spain
TV|||Tuvaluan|Funafuti
TW|||Taiwanese|Taipei
TZ|||Tanzanian|Dodoma
UA|||Ukrainian|Kyiv,Kiev
UG|||Ugandan|Kampala
US||US,USA,America|American|Washington,White House,Pentagon,Capitol Hill
UY|||Uruguayan|Montevideo
UZ|||Uzbek,Uzbekistani|Tashkent
VA|Vatican|Holy See,Vatican City||
VC||St. Vincent and the Grenadines||
VE|||Venezuelan|Caracas,Miraflores
VG|British Virgin Islands|||
VI|US Virgin Islands|||
VN|||Vietnamese|Hanoi
VU|||Ni-Vanuatu|Port Vila
WS|||Samoan|Apia
XK|Kosovo||Kosovar,Kosovan|Pristina
YE|||Yemeni|Sanaa
ZA|||South African|Pretoria
ZM|||Zambian|Lusaka
ZW|||Zimbabwean|Harare
"""
