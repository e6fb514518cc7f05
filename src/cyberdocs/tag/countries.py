"""Names of States and their adjectives, as they stand before or behind a national law or body.

Reads text, gives a State's key ("ghana", "united kingdom"): one for its name, its short forms and its adjective.
"""

import re
from dataclasses import dataclass

from cyberdocs.tag.words import fold_name

# A State a line: its key is the first form. A dot-free short form is matched with dots too ("U.K.").
_TABLE = """
Afghanistan, Afghan
Albania, Albanian
Algeria, Algerian
Angola, Angolan
Argentina, Argentine, Argentinian
Armenia, Armenian
Australia, Australian
Austria, Austrian
Azerbaijan, Azerbaijani
Bahamas
Bahrain, Bahraini
Bangladesh, Bangladeshi
Barbados, Barbadian
Belarus, Belarusian
Belgium, Belgian
Benin, Beninese
Bolivia, Bolivian
Botswana
Brazil, Brazilian
Brunei
Bulgaria, Bulgarian
Burkina Faso
Burundi
Cabo Verde, Cape Verde
Cambodia, Cambodian
Cameroon, Cameroonian
Canada, Canadian
Chile, Chilean
China, Chinese, People's Republic of China, PRC
Colombia, Colombian
Costa Rica, Costa Rican
Croatia, Croatian
Cuba, Cuban
Cyprus, Cypriot
Czechia, Czech Republic, Czech
Denmark, Danish
Dominican Republic
Ecuador, Ecuadorian
Egypt, Egyptian
El Salvador, Salvadoran
Estonia, Estonian
Eswatini
Ethiopia, Ethiopian
Fiji, Fijian
Finland, Finnish
France, French
Gabon, Gabonese
Gambia, Gambian
Georgia, Georgian
Germany, German, Federal Republic of Germany
Ghana, Ghanaian
Greece, Greek, Hellenic
Guatemala, Guatemalan
Guyana, Guyanese
Honduras, Honduran
Hong Kong
Hungary, Hungarian
Iceland, Icelandic
India, Indian
Indonesia, Indonesian
Iran, Iranian
Iraq, Iraqi
Ireland, Irish
Israel, Israeli
Italy, Italian
Ivory Coast, Ivorian
Jamaica, Jamaican
Japan, Japanese
Jordan, Jordanian
Kazakhstan, Kazakh
Kenya, Kenyan
Kosovo
Kuwait, Kuwaiti
Kyrgyzstan, Kyrgyz
Laos, Lao
Latvia, Latvian
Lebanon, Lebanese
Lesotho
Liberia, Liberian
Libya, Libyan
Lithuania, Lithuanian
Luxembourg
Madagascar, Malagasy
Malawi, Malawian
Malaysia, Malaysian
Maldives, Maldivian
Malta, Maltese
Mauritius, Mauritian
Mexico, Mexican
Moldova, Moldovan, Republic of Moldova
Mongolia, Mongolian
Montenegro, Montenegrin
Morocco, Moroccan
Mozambique, Mozambican
Myanmar, Burmese
Namibia, Namibian
Nepal, Nepalese, Nepali
Netherlands, Dutch
New Zealand
Nicaragua, Nicaraguan
Nigeria, Nigerian
North Korea, North Korean
North Macedonia
Norway, Norwegian
Oman, Omani
Pakistan, Pakistani
Panama, Panamanian
Papua New Guinea
Paraguay, Paraguayan
Peru, Peruvian
Philippines, Philippine, Filipino
Poland, Polish
Portugal, Portuguese
Qatar, Qatari
Romania, Romanian
Russia, Russian, Russian Federation
Rwanda, Rwandan
Samoa, Samoan
Saudi Arabia, Saudi, Saudi Arabian
Senegal, Senegalese
Serbia, Serbian
Seychelles
Sierra Leone
Singapore, Singaporean
Slovakia, Slovak
Slovenia, Slovenian
Somalia, Somali
South Africa, South African
South Korea, South Korean, Republic of Korea, Korea, Korean
South Sudan
Spain, Spanish
Sri Lanka, Sri Lankan
Sudan, Sudanese
Sweden, Swedish
Switzerland, Swiss
Syria, Syrian
Taiwan, Taiwanese
Tanzania, Tanzanian, United Republic of Tanzania
Thailand, Thai
Togo, Togolese
Tonga, Tongan
Trinidad and Tobago
Tunisia, Tunisian
Türkiye, Turkey, Turkish
Uganda, Ugandan
Ukraine, Ukrainian
United Arab Emirates, UAE, Emirati
United Kingdom, UK, Great Britain, Britain, British
United States, USA, US, United States of America, American
Uruguay, Uruguayan
Uzbekistan, Uzbek
Vanuatu
Venezuela, Venezuelan
Viet Nam, Vietnam, Vietnamese
Yemen, Yemeni
Zambia, Zambian
Zimbabwe, Zimbabwean
"""
_LINES = [[form.strip() for form in line.split(",")] for line in _TABLE.strip().splitlines()]
_KEY_OF = {fold_name(form): fold_name(forms[0]) for forms in _LINES for form in forms}
_DISPLAY = {fold_name(forms[0]): forms[0] for forms in _LINES}


def _pattern(form: str) -> str:
    if form.isupper():
        return r"\.?".join(form) + r"\.?"
    return re.escape(form).replace(r"\ ", "[ \u00a0]").replace("'", "['’]")


# The longest first: "South Sudan" is not Sudan, and "Russian Federation" more than Russian.
_FORMS = sorted((form for forms in _LINES for form in forms), key=lambda form: (-len(form), form))
COUNTRY = f"(?:{'|'.join(map(_pattern, _FORMS))})"


def country_key(printed: str) -> str:
    """Give the key of what `COUNTRY` matched, or of any text that is a State's name; "" for another."""
    return _KEY_OF.get(fold_name(printed.replace(".", "")), "")


def country_name(key: str) -> str:
    """Give a State's name as it is shown."""
    return _DISPLAY[key]


_LEADING = re.compile(rf"(?:[Tt]he[ \u00a0])?(?P<country>{COUNTRY})(?:['’]s?)?[ \u00a0](?=[A-Z])")
_TRAILING = re.compile(
    rf"(?:,|,?[ \u00a0]of(?:[ \u00a0]the)?|[ \u00a0]\((?=[^)]+\)$))[ \u00a0]?(?P<country>{COUNTRY})\)?$"
)
_YEAR = re.compile(
    r"(?:[ \u00a0]\((?:Act|Cap|No)\b[^)]{0,20}\))?(?:,?[ \u00a0](?:No\.?[ \u00a0]?)?\d{1,5})?"
    r",?[ \u00a0](?:of[ \u00a0])?\(?(?P<year>(?:18|19|20)\d\d)\)?(?:[ \u00a0]\((?:Act|Cap|No)\b[^)]{0,20}\))?$"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A name without whose it is and of when: "Cybersecurity Act" of "Ghana's Cybersecurity Act, 2020".

    Args:
        core: as printed.
        country: key of the State that the name itself tells, "" for none.
        year: that it bears, 0 for none.
    """

    core: str
    country: str
    year: int

    @property
    def key(self) -> str:
        """The core, folded."""
        return fold_name(self.core)


def read_title(name: str) -> Title:
    """Take State and year off a name, wherever they stand."""
    country, year = "", 0
    for _ in range(2):  # "Act of India, 2000" and "Act 2000 of India"
        dated = _YEAR.search(name)
        if dated is not None and not year:
            name, year = name[: dated.start()], int(dated["year"])
        of = _TRAILING.search(name)
        if of is not None and not country:
            name, country = name[: of.start()], country_key(of["country"])
    first = _LEADING.match(name)
    if first is not None and not country:
        name, country = name[first.end() :], country_key(first["country"])
    return Title(name, country, year)
