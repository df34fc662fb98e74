"""Countries with their people and capitals, so that "Seoul" and "South Korean" name the same participant."""

from __future__ import annotations

#: country: adjective, capital or seat as metonym (further ones after a comma)
_TABLE = """
Afghanistan: Afghan, Kabul
Argentina: Argentine, Argentinian, Buenos Aires
Armenia: Armenian, Yerevan
Australia: Australian, Canberra
Austria: Austrian, Vienna
Azerbaijan: Azerbaijani, Baku
Bangladesh: Bangladeshi, Dhaka
Belarus: Belarusian, Minsk
Belgium: Belgian, Brussels
Brazil: Brazilian, Brasilia
Bulgaria: Bulgarian, Sofia
Canada: Canadian, Ottawa
Chile: Chilean, Santiago
China: Chinese, Beijing
Colombia: Colombian, Bogota
Croatia: Croatian, Zagreb
Cuba: Cuban, Havana
Czech Republic: Czech, Prague
Denmark: Danish, Copenhagen
Egypt: Egyptian, Cairo
Estonia: Estonian, Tallinn
Ethiopia: Ethiopian, Addis Ababa
Finland: Finnish, Helsinki
France: French, Paris
Georgia: Georgian, Tbilisi
Germany: German, Berlin
Ghana: Ghanaian, Accra
Greece: Greek, Athens
Hungary: Hungarian, Budapest
India: Indian, New Delhi, Delhi
Indonesia: Indonesian, Jakarta
Iran: Iranian, Tehran
Iraq: Iraqi, Baghdad
Ireland: Irish, Dublin
Israel: Israeli, Jerusalem
Italy: Italian, Rome
Japan: Japanese, Tokyo
Jordan: Jordanian, Amman
Kazakhstan: Kazakh, Astana
Kenya: Kenyan, Nairobi
Latvia: Latvian, Riga
Lebanon: Lebanese, Beirut
Libya: Libyan, Tripoli
Lithuania: Lithuanian, Vilnius
Malaysia: Malaysian, Kuala Lumpur
Mexico: Mexican, Mexico City
Moldova: Moldovan, Chisinau
Morocco: Moroccan, Rabat
Myanmar: Burmese, Naypyidaw
Netherlands: Dutch, Amsterdam, The Hague
New Zealand: Wellington
Nigeria: Nigerian, Abuja
North Korea: North Korean, Pyongyang, DPRK, North Koreans
Norway: Norwegian, Oslo
Pakistan: Pakistani, Islamabad
Palestine: Palestinian, Gaza
Peru: Peruvian, Lima
Philippines: Philippine, Filipino, Manila
Poland: Polish, Warsaw
Portugal: Portuguese, Lisbon
Qatar: Qatari, Doha
Romania: Romanian, Bucharest
Russia: Russian, Moscow, Kremlin, Russians
Saudi Arabia: Saudi, Riyadh
Serbia: Serbian, Belgrade
Singapore: Singaporean
Slovakia: Slovak, Bratislava
South Africa: South African, Pretoria
South Korea: South Korean, Seoul, South Koreans
Spain: Spanish, Madrid
Sudan: Sudanese, Khartoum
Sweden: Swedish, Stockholm
Switzerland: Swiss, Bern
Syria: Syrian, Damascus
Taiwan: Taiwanese, Taipei
Thailand: Thai, Bangkok
Tunisia: Tunisian, Tunis
Turkey: Turkish, Ankara
Ukraine: Ukrainian, Kyiv, Kiev, Ukrainians
United Arab Emirates: Emirati, UAE, Abu Dhabi
United Kingdom: British, UK, Britain, London, Downing Street
United Nations: UN, U.N.
United States: American, US, U.S., USA, America, Washington, White House, Americans
Venezuela: Venezuelan, Caracas
Vietnam: Vietnamese, Hanoi
Yemen: Yemeni, Sanaa
"""

#: every name of a country, its people and its seat -> the country
COUNTRY_OF = {
    name.strip(): country
    for country, _, names in (line.partition(": ") for line in _TABLE.strip().splitlines())
    for name in (country, *names.split(","))
}
