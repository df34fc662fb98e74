"""Countries with their people and capitals, so that "Seoul" and "South Korean" name the same participant."""

from __future__ import annotations

#: country: adjective, capital or seat as metonym (further ones after a comma)
_TABLE = """
Afghanistan: Afghan, Kabul, Afghans
Albania: Albanian, Tirana
Algeria: Algerian, Algiers
Andorra: Andorran
Angola: Angolan, Luanda
Argentina: Argentine, Argentinian, Buenos Aires
Armenia: Armenian, Yerevan
Australia: Australian, Canberra, Australians
Austria: Austrian, Vienna
Azerbaijan: Azerbaijani, Baku
Bahamas: Bahamian, Nassau
Bahrain: Bahraini, Manama
Bangladesh: Bangladeshi, Dhaka
Barbados: Barbadian, Bridgetown
Belarus: Belarusian, Minsk, Belarusians
Belgium: Belgian, Brussels, Belgians
Belize: Belizean, Belmopan
Benin: Beninese, Porto-Novo
Bhutan: Bhutanese, Thimphu
Bolivia: Bolivian, La Paz
Bosnia and Herzegovina: Bosnian, Bosnia, Sarajevo
Botswana: Gaborone
Brazil: Brazilian, Brasilia, Brazilians
Brunei: Bruneian
Bulgaria: Bulgarian, Sofia
Burkina Faso: Burkinabe, Ouagadougou
Burundi: Burundian
Cambodia: Cambodian, Phnom Penh
Cameroon: Cameroonian, Yaounde
Canada: Canadian, Ottawa, Canadians
Cape Verde: Cape Verdean
Central African Republic: Central African, Bangui
Chad: Chadian
Chile: Chilean, Santiago
China: Chinese, Beijing
Colombia: Colombian, Bogota
Comoros: Comorian
Costa Rica: Costa Rican
Croatia: Croatian, Zagreb
Cuba: Cuban, Havana
Cyprus: Cypriot, Nicosia
Czech Republic: Czech, Prague
Democratic Republic of the Congo: Congolese, DRC, DR Congo, Congo, Kinshasa
Denmark: Danish, Copenhagen
Djibouti: Djiboutian
Dominican Republic: Dominican, Santo Domingo
East Timor: Timorese, Timor-Leste, Dili
Ecuador: Ecuadorian, Quito
Egypt: Egyptian, Cairo, Egyptians
El Salvador: Salvadoran, San Salvador
Equatorial Guinea: Equatoguinean, Malabo
Eritrea: Eritrean, Asmara
Estonia: Estonian, Tallinn
Eswatini: Swazi, Swaziland
Ethiopia: Ethiopian, Addis Ababa
European Union: EU, E.U.
Fiji: Fijian, Suva
Finland: Finnish, Helsinki
France: French, Paris
Gabon: Gabonese, Libreville
Gambia: Gambian, Banjul
Georgia: Georgian, Tbilisi
Germany: German, Berlin, Germans
Ghana: Ghanaian, Accra
Greece: Greek, Athens, Greeks
Guatemala: Guatemalan
Guinea: Guinean, Conakry
Guyana: Guyanese, Georgetown
Haiti: Haitian, Port-au-Prince
Honduras: Honduran, Tegucigalpa
Hungary: Hungarian, Budapest
Iceland: Icelandic, Icelander, Reykjavik
India: Indian, New Delhi, Delhi, Indians
Indonesia: Indonesian, Jakarta
Iran: Iranian, Tehran, Iranians
Iraq: Iraqi, Baghdad, Iraqis
Ireland: Irish, Dublin
Israel: Israeli, Jerusalem, Israelis
Italy: Italian, Rome, Italians
Ivory Coast: Ivorian, Cote d'Ivoire, Abidjan
Jamaica: Jamaican
Japan: Japanese, Tokyo
Jordan: Jordanian, Amman
Kazakhstan: Kazakh, Astana
Kenya: Kenyan, Nairobi
Kosovo: Kosovan, Kosovar, Pristina
Kuwait: Kuwaiti
Kyrgyzstan: Kyrgyz, Bishkek
Laos: Laotian, Lao, Vientiane
Latvia: Latvian, Riga
Lebanon: Lebanese, Beirut
Lesotho: Basotho, Maseru
Liberia: Liberian, Monrovia
Libya: Libyan, Tripoli
Liechtenstein: Vaduz
Lithuania: Lithuanian, Vilnius
Luxembourg: Luxembourgish
Madagascar: Malagasy, Antananarivo
Malawi: Malawian, Lilongwe
Malaysia: Malaysian, Kuala Lumpur
Maldives: Maldivian
Mali: Malian, Bamako
Malta: Maltese, Valletta
Mauritania: Mauritanian, Nouakchott
Mauritius: Mauritian
Mexico: Mexican, Mexico City, Mexicans
Moldova: Moldovan, Chisinau
Monaco: Monegasque
Mongolia: Mongolian, Ulaanbaatar
Montenegro: Montenegrin, Podgorica
Morocco: Moroccan, Rabat
Mozambique: Mozambican, Maputo
Myanmar: Burmese, Naypyidaw
Namibia: Namibian, Windhoek
Nepal: Nepalese, Nepali, Kathmandu
Netherlands: Dutch, Amsterdam, The Hague
New Zealand: Wellington
Nicaragua: Nicaraguan, Managua
Niger: Nigerien, Niamey
Nigeria: Nigerian, Abuja
North Korea: North Korean, Pyongyang, DPRK, North Koreans
North Macedonia: Macedonian, Macedonia, Skopje
Norway: Norwegian, Oslo, Norwegians
Oman: Omani, Muscat
Pakistan: Pakistani, Islamabad, Pakistanis
Palestine: Palestinian, Gaza, Palestinians
Panama: Panamanian
Papua New Guinea: Papuan, Port Moresby
Paraguay: Paraguayan, Asuncion
Peru: Peruvian, Lima
Philippines: Philippine, Filipino, Manila
Poland: Polish, Warsaw, Poles
Portugal: Portuguese, Lisbon
Qatar: Qatari, Doha
Romania: Romanian, Bucharest
Russia: Russian, Moscow, Kremlin, Russians
Rwanda: Rwandan, Kigali
Samoa: Samoan
Saudi Arabia: Saudi, Riyadh
Senegal: Senegalese, Dakar
Serbia: Serbian, Belgrade
Seychelles: Seychellois
Sierra Leone: Sierra Leonean, Freetown
Singapore: Singaporean
Slovakia: Slovak, Bratislava
Slovenia: Slovenian, Slovene, Ljubljana
Solomon Islands: Honiara
Somalia: Somali, Mogadishu
South Africa: South African, Pretoria
South Korea: South Korean, Seoul, South Koreans
South Sudan: South Sudanese, Juba
Spain: Spanish, Madrid, Spaniards
Sri Lanka: Sri Lankan, Colombo
Sudan: Sudanese, Khartoum
Suriname: Surinamese, Paramaribo
Sweden: Swedish, Stockholm, Swedes
Switzerland: Swiss, Bern
Syria: Syrian, Damascus, Syrians
Taiwan: Taiwanese, Taipei
Tajikistan: Tajik, Dushanbe
Tanzania: Tanzanian, Dodoma
Thailand: Thai, Bangkok
Togo: Togolese, Lome
Tonga: Tongan
Trinidad and Tobago: Trinidadian
Tunisia: Tunisian, Tunis
Turkey: Turkish, Ankara, Turks
Turkmenistan: Turkmen, Ashgabat
Uganda: Ugandan, Kampala
Ukraine: Ukrainian, Kyiv, Kiev, Ukrainians
United Arab Emirates: Emirati, UAE, Abu Dhabi
United Kingdom: British, Britons, UK, U.K., Great Britain, Britain, London, Downing Street
United Nations: UN, U.N.
United States: American, US, U.S., USA, America, Washington, White House, Americans
Uruguay: Uruguayan, Montevideo
Uzbekistan: Uzbek, Tashkent
Vanuatu: Port Vila
Vatican: Holy See, Vatican City
Venezuela: Venezuelan, Caracas
Vietnam: Vietnamese, Hanoi
Yemen: Yemeni, Sanaa
Zambia: Zambian, Lusaka
Zimbabwe: Zimbabwean, Harare
"""

#: every name of a country, its people and its seat -> the country
COUNTRY_OF = {
    name.strip(): country
    for country, _, names in (line.partition(": ") for line in _TABLE.strip().splitlines())
    for name in (country, *names.split(","))
}
