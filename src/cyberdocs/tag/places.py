"""Names of States and great regions, in small letters: what a recogniser of organisations often takes for bodies."""

PLACES = frozenset(
    name.strip()
    for name in """
afghanistan, africa, albania, algeria, america, andorra, angola, argentina, armenia, asia, australia, austria,
azerbaijan, bahamas, bahrain, baltic, bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia,
bosnia and herzegovina, botswana, brazil, britain, brunei, bulgaria, burkina faso, burundi, cambodia, cameroon,
canada, cabo verde, cape verde, caribbean, central africa, central african republic, central america, central asia,
chad, chile, china, colombia, comoros, congo, costa rica, côte d'ivoire, croatia, cuba, cyprus, czech republic,
czechia, denmark, djibouti, dominica, dominican republic, east africa, east asia, eastern europe, ecuador, egypt,
el salvador, england, equatorial guinea, eritrea, estonia, eswatini, ethiopia, eurasia, europe, fiji, finland, france,
gabon, gambia, georgia, germany, ghana, global south, great britain, greece, grenada, guatemala, guinea, guyana,
haiti, honduras, hong kong, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, ivory coast,
jamaica, japan, jordan, kazakhstan, kenya, kiribati, korea, kosovo, kuwait, kyrgyzstan, laos, latin america, latvia,
lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg, madagascar, malawi, malaysia, maldives, mali,
malta, mauritania, mauritius, mexico, micronesia, middle east, moldova, monaco, mongolia, montenegro, morocco,
mozambique, myanmar, namibia, nauru, nepal, netherlands, new zealand, nicaragua, niger, nigeria, north africa,
north america, north korea, north macedonia, northern ireland, norway, oman, pacific, pakistan, palau, palestine,
panama, papua new guinea, paraguay, peru, philippines, poland, portugal, qatar, republic of korea, romania, russia,
russian federation, rwanda, samoa, saudi arabia, scotland, senegal, serbia, seychelles, sierra leone, singapore,
slovakia, slovenia, solomon islands, somalia, south africa, south america, south asia, south korea, south sudan,
southeast asia, soviet union, spain, sri lanka, sub-saharan africa, sudan, suriname, sweden, switzerland, syria,
taiwan, tajikistan, tanzania, thailand, timor-leste, togo, tonga, trinidad and tobago, tunisia, turkey, türkiye,
turkmenistan, tuvalu, uganda, ukraine, united arab emirates, united kingdom, united states, united states of america,
uruguay, ussr, uzbekistan, vanuatu, venezuela, viet nam, vietnam, wales, west africa, western balkans, western europe,
yemen, zambia, zimbabwe, u.s.a., usa
""".replace("\n", " ").split(",")
)
