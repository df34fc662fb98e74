"""Did it happen, does somebody say so, is it planned, is it denied; and who says so. Published on 22 October 2024."""

from __future__ import annotations

import pytest

from dateline import Anchor, Article
from dateline.timeline.build import sightings_of
from dateline.timeline.clause import clause_at
from dateline.timeline.event import Basis, Status
from dateline.timeline.status import status_of

OCCURRED, CLAIMED, DENIED, PLANNED = Status.OCCURRED, Status.CLAIMED, Status.DENIED, Status.PLANNED


def told(sentence):
    """Give the one sighting of *sentence*."""
    told = sightings_of(Article(sentence, published=Anchor.parse("2024-10-22")))
    (dated,) = (sighting for sighting in told if sighting.basis is Basis.TEXT)
    return dated


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The pact was signed on Friday.", OCCURRED),
        ("The court jailed two men in June.", OCCURRED),
        ("The war ended in 1945.", OCCURRED),
        ("On Friday the two envoys signed a pact on herring.", OCCURRED),
        ("The 2010 sinking of the ferry killed 46 sailors.", OCCURRED),
        ("Two men were reportedly jailed in June.", CLAIMED),
        ("The mill was allegedly sold in June.", CLAIMED),
        ("The general appears to have resigned in June.", CLAIMED),
        ("The ministry said two men were jailed in June.", CLAIMED),
        ("The ministry estimated that 1,500 trees were sold in June.", CLAIMED),
        ("The police said that two men were arrested on Friday.", CLAIMED),
        ("Ida Holm is accused of killing two men in June.", CLAIMED),
        ("Ida Holm was charged with killing two men in June.", CLAIMED),
        ("There are reports that two men were jailed in June.", CLAIMED),
        ("“Two men were jailed in June in Oslo by the court.”", CLAIMED),
        ("The mill was sold in June, the union said.", CLAIMED),
        ("The mill was sold in June, according to the union.", CLAIMED),
        ("The pact will be signed on Friday.", PLANNED),
        ("The pact is to be signed on Friday.", PLANNED),
        ("The ministers plan to sign the pact in November.", PLANNED),
        ("The ministers are due to sign the pact on Friday.", PLANNED),
        ("The ministers are looking to sign the pact in November.", PLANNED),
        ("The pact is expected to be signed next month.", PLANNED),
        ("The firm plans to open a plant in 2026.", PLANNED),
        ("The summit opens next week.", PLANNED),
        ("The mill is set to reopen on Friday.", PLANNED),
        ("The firm expects to lose money next year.", PLANNED),
        ("Norway to sign the pact in November", PLANNED),
        ("The minister praised the sailors, who arrived in June.", OCCURRED),
        ("The mill, which is believed to be haunted, was sold in June.", OCCURRED),
        ("When the mayor opened the fair in June, she praised the cooks.", OCCURRED),
        ("The firm added two ferries to its fleet, and its rival sold a dock in June.", OCCURRED),
        ("The mill was sold in June, but the union said it will fight on.", OCCURRED),
        ("The union said that the mill, which lost money, was sold in June.", CLAIMED),
    ],
)
def test_what_is_told_has_occurred_or_is_claimed_or_is_planned(sentence, status):
    assert (status, None) == (told(sentence).status, told(sentence).content_status)


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("The minister said on Friday that the mill had burned down.", CLAIMED),
        ("The ministry announced on Friday that 1,500 trees had been sold.", CLAIMED),
        ("The ministry said Friday it has confirmed the death of two divers.", CLAIMED),
        ("The ministry said on Friday it will sell 1,500 trees.", PLANNED),
        ("The ministry said Friday that it plans to sell 1,500 trees.", PLANNED),
        ("The mayor announced on Monday that the mill will be rebuilt.", PLANNED),
        ("The ministry denied on Friday that trees had been sold.", DENIED),
        ("The ministry rejected on Friday the claim that trees had been sold.", DENIED),
        ("The mayor dismissed last week a report of a sale.", DENIED),
        ("On Friday the ministry dismissed the report as fake news.", DENIED),
    ],
)
def test_a_speech_has_occurred_whatever_it_says(sentence, content):
    assert (OCCURRED, content) == (told(sentence).status, told(sentence).content_status)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The minister said on Friday that the mill had burned down.", "The minister"),
        ("The ministry said two men were jailed in June.", "The ministry"),
        ("The ministry denied on Friday that trees had been sold.", "The ministry"),
        ("Spokeswoman Ida Holm told reporters on Friday that the pact was void.", "Spokeswoman Ida Holm"),
        ("The union, which met in Oslo, said on Friday that the pact was void.", "The union"),
        ("Ida Holm, a spokeswoman, said on Friday that the pact was void.", "Ida Holm, a spokeswoman"),
        ("In a statement on Friday, the ministry said the pact was void.", "the ministry"),
        ("However, the ministry said on Friday that the pact was void.", "the ministry"),
        ("The two leaders signed the pact on Friday, according to the ministry.", "the ministry"),
        ("According to the union, the mill was sold in June.", "the union"),
        ("The mill was sold in June, the union said.", "the union"),
        ("“The port is closed,” said Ida Holm on Friday.", "Ida Holm"),
        ('"The port is closed," said Ida Holm on Friday.', "Ida Holm"),
        ("“We signed it in June,” Holm said.", "Holm"),
        ("Holm said: “We signed it in June.”", "Holm"),
        ("State media reports that two men were jailed in June.", "State media"),
        ("The mill was sold in June, said Ida Holm, a clerk.", "Ida Holm"),
        ("The mill was sold in June, said Ida B. Holm, a clerk.", "Ida B. Holm"),
        ("Ida Holm, leaving the hall, said on Friday that the pact was void.", "Ida Holm"),
        ("Ida Holm Friday condemned the sale, and asked for a vote.", "Ida Holm"),
        ("Although the ministry said on Friday that the pact was void, the fleet sailed.", "the ministry"),
        ("On Monday, the army said, rebels burned a mill.", "the army"),
        ("The owner of the Ida, the tug that sank off Bergen, denied the claim on Friday.", "The owner of the Ida"),
        ("A sailor who fled said on Friday that the pact was void.", "A sailor"),
        ("The pact was announced on Friday.", None),
        ("The clerks were told on Friday that the pact was void.", None),
        ("The pact was signed on Friday.", None),
        ("The pact will be signed on Friday.", None),
    ],
)
def test_who_says_so_is_named(sentence, speaker):
    assert speaker == told(sentence).attribution


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry denied that trees had been sold in June.",
        "The ministry denied it will sell trees in November.",
        "Trees were not harmed when the ministry rejected a claim that it sold them in June.",
    ],
)
def test_what_somebody_denies_is_denied(sentence):
    assert (DENIED, None) == (told(sentence).status, told(sentence).content_status)


def test_what_is_told_around_an_aside_is_dated_not_the_aside():
    burned = told("On Monday, the army said, rebels burned a mill.")

    assert ("burned", CLAIMED) == (burned.trigger, burned.status)


def test_what_is_called_off_is_no_speech():
    called_off = told("The fair was called off on Friday.")

    assert (OCCURRED, None, "end") == (called_off.status, called_off.content_status, called_off.kind)


def test_what_will_be_said_is_planned():
    announcement = told("The ministry will announce on Friday that the port is closed.")

    assert (PLANNED, CLAIMED) == (announcement.status, announcement.content_status)


def test_the_words_that_decided_the_status_are_named():
    assert "'reportedly' stands before 'jailed'" == told("Two men were reportedly jailed in June.").status_why
    assert "the text states it" == told("The court jailed two men in June.").status_why


@pytest.mark.parametrize(
    ("sentence", "trigger", "status"),
    [
        ("The firm said it expects to report a loss.", "said", OCCURRED),
        ("The loss will be reported to the council.", "reported", PLANNED),
        ("Officials would not say whether the mill is safe.", "say", OCCURRED),
        ("“She has asked the clerks to stay at home,” Holm said.", "said", OCCURRED),
        ('Into the harbour of old," said Ida Holm at the quay.', "said", OCCURRED),
        ("It is slated for a U.K. release.", "slated", PLANNED),
        ("Analysts believe the mill was sold.", "believe", OCCURRED),
        ("“The dock will be ours in 2026,” she said.", "said", OCCURRED),
        ("Holm will stay and be heard by the council.", "heard", PLANNED),
    ],
)
def test_an_undated_sentence_has_its_status_too(sentence, trigger, status):
    told = sightings_of(Article(sentence, published=Anchor.parse("2024-10-22")))

    assert [(trigger, status)] == [(sighting.trigger, sighting.status) for sighting in told]


@pytest.mark.parametrize(
    ("sentence", "word", "status"),
    [
        ("The harbour will be the largest of all when it opens.", "opens", PLANNED),
        ("The fleet left the harbour before it was due to sail.", "left", OCCURRED),
        ("Holm will stay and be heard by the council.", "heard", PLANNED),
        ("The council recommended that the firm rename the mill.", "rename", PLANNED),
        ("Holm may resign as the council intends to sell.", "sell", PLANNED),
        ("Nobody knows whether the duke sold the mill.", "sold", CLAIMED),
        ("The fleet could face a storm.", "face", PLANNED),
        ("The mayor could not be reached.", "reached", OCCURRED),
        ("The mill should be sold.", "sold", PLANNED),
        ("The mill should not have been sold.", "sold", OCCURRED),
        ("The docks to be sold are the oldest.", "sold", PLANNED),
        ("It was the first dock to be sold.", "sold", OCCURRED),
        ("Analysts expect the fall of prices to continue.", "continue", PLANNED),
        ("Two docks to be sold to a duke", "sold", PLANNED),
        ("The council ordered the firm to repair the bridge.", "repair", PLANNED),
        ("The deal does not affect plans to buy a dock.", "deal", OCCURRED),
        ("The mill was shut because of criticism of its owner, as he spoke of a strike.", "spoke", OCCURRED),
    ],
)
def test_a_word_has_the_status_of_its_own_clause(sentence, word, status):
    start = sentence.index(word)

    assert (
        status is status_of(sentence, clause_at(sentence, start, start + len(word)), ahead=False, spoken=False).status
    )


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ida Holm said the base was hit on Monday. She said a pier burned on Tuesday.", ["Ida Holm", "Ida Holm"]),
        ("Harbour Lines said it sold a dock in May. The firm said it lost money in June.", ["Harbour Lines"] * 2),
        (
            "Harbour Lines said it sold a dock in May. The union said it was shut in June.",
            ["Harbour Lines", "The union"],
        ),
        ("Norway said it sank a boat on Monday. The rebels said a pier burned on Sunday.", ["Norway", "The rebels"]),
        ("The mayor said a pier burned on Monday. The company said it was sold in May.", ["The mayor", "The company"]),
        ("Minister Holm said it sank on Monday. The minister said a pier burned in May.", ["Minister Holm"] * 2),
    ],
)
def test_only_a_pronoun_or_a_noun_that_fits_goes_back_to_the_speaker_before(text, speakers):
    told = sightings_of(Article(text, published=Anchor.parse("2024-10-22")))

    assert speakers == [sighting.attribution for sighting in told if sighting.basis is Basis.TEXT]
