"""The words of events: verbs by class, further verbs, nouns that name an event, helpers."""

from __future__ import annotations

from collections.abc import Mapping


def _pairs(table: str) -> dict[str, str]:
    """Read ``said:say told:tell``."""
    return dict(pair.split(":") for pair in table.split())


MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

#: class of what happened -> its verbs, in their base form
KINDS: Mapping[str, str] = {
    "say": """
        say tell announce state report confirm claim estimate assess warn add conclude note suggest believe
        admit argue call describe name comment reveal insist declare predict testify write explain recall attribute
        disclose acknowledge allege express promise pledge vow praise applaud criticise criticize condemn
        stress reiterate remark concede assert contend caution complain apologise apologize urge respond reply
        indicate accuse ask hint recommend joke quip guess demand blame talk maintain
        """,
    "deny": "deny dismiss reject refute",
    "sign": "sign ink agree ratify",
    "meet": "meet visit host summon",
    "send": "send dispatch deploy ship transport provide supply deliver transfer",
    "share": "share publish post circulate",
    "release": "release unveil introduce launch debut premiere",
    "show": "show depict",
    "begin": "begin start open commence",
    "war": "invade war",
    "end": "end close stop halt suspend cancel discontinue scrap",
    "kill": "kill die murder assassinate",
    "attack": "attack bomb strike shell raid",
    "crash": "crash sink collide derail",
    "propose": "propose submit file sue",
    "win": "win elect defeat",
    "vote": "vote",
    "buy": "buy acquire order purchase",
    "sell": "sell",
    "rise": "rise grow increase gain climb soar surge jump rally rebound triple double",
    "fall": "fall drop decline plunge tumble slump slide plummet sink lose shed slip crash",
    "arrest": "arrest detain",
    "charge": "charge indict prosecute",
    "sentence": "sentence convict jail fine",
    "appoint": "appoint hire replace succeed",
    "resign": "resign quit retire",
    "fire": "fire sack oust",
    "fly": "fly land depart take-off",
    "merge": "merge",
    "delay": "delay postpone",
    "found": "found establish create",
    "bid": "bid",
    "fight": "fight",
}
#: further verbs, each a class of its own
VERBS = """
    abandon accept accompany achieve act adopt advise affect aim allow alter amend apply approach approve arrange
    arrive assemble assign assume attempt attend attract authorise authorize avoid award ban bar base block boost
    borrow broadcast burn bypass campaign capture carry cause celebrate challenge change check cite clash clear
    collapse combine commit compare compensate compete complete comply conduct consider consist contain continue
    contribute control convene convert cool cooperate cost cover cross cut damage decide defend define demonstrate
    deposit destroy detect determine develop diagnose disappear discover discuss display divide donate draft drag
    dump earn educate eliminate emerge employ enable enforce enter erupt escape evacuate examine exceed exchange
    execute exercise expand expect expel expire explode export express extend extradite face facilitate fail favor
    favour finance finish fix flood force form free freeze fund gather grant guarantee hail handle happen harm head
    help hit hold hope house identify ignore impose improve include injure inspect install intend interview invest
    investigate invite involve issue join justify kidnap lay lead leak leave let liberate lift limit link liquidate
    list live manage manufacture march mark mediate modify monitor mourn move nationalise nationalize need negotiate
    nominate obtain occupy occur offer operate oppose organise organize overtake overturn own park participate pass
    pay permit persuade place plan play plead power praise prepare present preserve press prevent print probe
    produce prohibit promote prompt protect protest prove pull pursue push put question raise reach react receive
    recover recruit redesign reduce refer reform refuse regain register regulate reinstate rely remain remove rename
    renew reopen rescue resolve restart restore restrict result resume return review roll rule rush save schedule
    seal search secure seek seize serve set settle shake shift sign slash smuggle solve spark spend split spread
    stage stall stand steal steer storm strengthen struggle study succeed suffer support surpass surrender surround
    survive suspect switch take target test threaten tie toughen track trade trigger turn undergo undermine unite
    upgrade upheld uphold use marry divorce inaugurate veto violate wait walk want welcome withdraw work worsen wound
""".split()
IRREGULAR = _pairs("""
    said:say says:say told:tell tells:tell wrote:write written:write met:meet sent:send began:begin begun:begin
    sank:sink sunk:sink struck:strike won:win bought:buy sold:sell rose:rise risen:rise grew:grow grown:grow
    fell:fall fallen:fall shown:show became:become broke:break broken:break brought:bring built:build came:come
    caught:catch chose:choose chosen:choose dealt:deal drew:draw drawn:draw drove:drive driven:drive felt:feel
    fought:fight found:find fled:flee flew:fly flown:fly gave:give given:give went:go gone:go got:get heard:hear
    held:hold kept:keep knew:know laid:lay led:lead left:leave lent:lend lost:lose made:make paid:pay ran:run saw:see
    seen:see shook:shake shot:shoot sought:seek slid:slide spent:spend spoke:speak spoken:speak stood:stand stole:steal
    stolen:steal swept:sweep swore:swear sworn:swear took:take taken:take taught:teach thought:think threw:throw
    thrown:throw understood:understand underwent:undergo undergone:undergo upheld:uphold withdrew:withdraw
    withdrawn:withdraw wore:wear overtook:overtake overtaken:overtake drank:drink ate:eat bore:bear born:bear
    dug:dig hung:hang hid:hide hurt:hurt leapt:leap rode:ride rang:ring sang:sing slept:sleep spun:spin sprang:spring
    stuck:stick swam:swim swung:swing tore:tear torn:tear woke:wake beat:beat beaten:beat burst:burst shut:shut
    quit:quit hit:hit cut:cut put:put set:set bet:bet spread:spread
    broadcast:broadcast split:split cast:cast
    """)
#: event nouns -> the verb they stand for
NOUNS = _pairs("""
    announcement:announce statement:state deployment:deploy invasion:invade death:die deaths:die election:elect
    elections:elect summit:meet talks:meet sinking:sink bombing:bomb war:war attack:attack attacks:attack crash:crash
    meeting:meet agreement:agree visit:visit launch:launch strike:strike strikes:strike earthquake:earthquake
    explosion:explode merger:merge acquisition:acquire trial:try lawsuit:sue lawsuits:sue suit:sue resignation:resign
    arrest:arrest arrests:arrest sale:sell purchase:purchase delivery:deliver deliveries:deliver flight:fly
    flights:fly landing:land departure:depart release:release unveiling:unveil decision:decide indictment:indict
    conviction:convict verdict:convict protest:protest protests:protest collapse:collapse plunge:plunge slump:slump
    takeover:acquire bailout:bailout bankruptcy:bankruptcy fire:burn flood:flood floods:flood hurricane:hurricane
    typhoon:hurricane eruption:erupt riot:riot riots:riot coup:coup ceasefire:ceasefire truce:ceasefire treaty:agree
    pact:agree deal:agree settlement:settle debut:debut premiere:premiere inauguration:inaugurate funeral:funeral
    wedding:marry birth:bear murder:murder shooting:shoot blast:explode raid:raid massacre:kill assassination:kill
    kidnapping:kidnap outbreak:outbreak referendum:vote delay:delay delays:delay tour:tour ceremony:ceremony
    conference:confer investigation:investigate inquiry:investigate probe:investigate production:produce
    take-off:take-off takeoff:take-off introduction:introduce withdrawal:withdraw evacuation:evacuate
    nomination:nominate appointment:appoint retirement:retire dismissal:fire approval:approve ruling:rule
    appearance:appear hearing:hear rescue:rescue suspension:suspend leave:rest contract:agree award:award crisis:crisis
    scandal:scandal recall:recall recalls:recall cuts:cut layoffs:fire bid:bid offer:offer
    """)
HELPERS = frozenset(
    """
    is are was were be been being has have had having does did do will would can could may might shall should
    must
    """.split()
)
#: what looks like a verb and is none
NO_VERBS = frozenset(
    """
    during according including following regarding united hundred indeed need red bed alleged armed something
    nothing anything everything king spring thing morning evening wing ring string beijing so-called isolated
    occupied captured sacred advanced limited unprecedented briefing building hearing ruling funding training
    filing accused based speed seed needs works means wants talks uses kindred embed exceeding concerning ceiling
    parking banking shipping clothing housing manufacturing marketing engineering wedding darling sterling
    shilling notwithstanding outstanding pending hosts posts shows ships states orders
    """.split()
)
