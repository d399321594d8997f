"""The telegrams around a telegram, written into its document."""

from __future__ import annotations

import pytest
from lxml import etree
from telegrams_made_up import TEI, known, one_of, plain

from depesha.encode import ALONE, Context
from depesha.encode.context import Neighbour, Target, set_in_context

BEFORE = Neighbour("prev", "1.xml", "Belov to Adamov, No. 31, 4 May 1952", answered=True)
AFTER = Neighbour("next", "3.xml#corr-inner", "Adamov to Belov, 6 May 1952", certainty="medium")


def document() -> etree._Element:
    """A document with two messages and two references to telegrams."""
    return etree.fromstring(
        f'<TEI xmlns="{TEI}"><profileDesc>'
        '<correspDesc xml:id="corr-outer"><correspAction type="sent"/><correspAction type="received"/>'
        "<note>Said of it.</note></correspDesc>"
        '<correspDesc xml:id="corr-inner"/></profileDesc>'
        '<ref xml:id="en-ref1" type="telegram">your telegram</ref> <ref xml:id="en-ref2" type="telegram">mine</ref>'
        '<ref type="telegram">another</ref></TEI>'
    )


def test_a_reference_points_to_the_telegram_it_means() -> None:
    """`your telegram` would be no link."""
    root = document()
    set_in_context(root, Context({"en-ref1": Target("1.xml 2.xml")}))
    first, second, third = root.findall(f"{{{TEI}}}ref")
    assert known(first, "type", "target", "cert", "resp") == ("telegram", "1.xml 2.xml", None, None)
    assert (second.get("target"), third.get("target")) == (None, None)


def test_a_telegram_that_is_likely_only_is_marked_so() -> None:
    """A guess of ours would pass for what the text says."""
    root = document()
    set_in_context(root, Context({"en-ref2": Target("1.xml", "medium")}))
    assert known(root.findall(f"{{{TEI}}}ref")[1], "target", "cert", "resp") == ("1.xml", "medium", "#enc")


def test_a_target_is_replaced() -> None:
    """A document encoded once more would keep the link to a telegram that was taken away."""
    root = document()
    for pointer in ("1.xml", "2.xml"):
        set_in_context(root, Context({"en-ref1": Target(pointer)}))
    assert root.findall(f"{{{TEI}}}ref")[0].get("target") == "2.xml"


def test_the_telegrams_around_stand_behind_the_actions() -> None:
    """TEI allows `correspContext` there alone: the file would not be valid, and not be written."""
    root = document()
    set_in_context(root, Context(neighbours={"corr-outer": (BEFORE, AFTER)}))
    outer = root[0][0]
    names = [etree.QName(child).localname for child in outer]
    assert names == ["correspAction", "correspAction", "correspContext", "note"]
    before, after = one_of(outer, "tei:correspContext")
    assert known(before, "type", "subtype", "target", "cert", "resp") == ("prev", "answered", "1.xml", None, None)
    assert known(after, "type", "subtype", "target", "cert", "resp") == (
        "next",
        None,
        "3.xml#corr-inner",
        "medium",
        "#enc",
    )
    assert plain(before) == BEFORE.said


def test_a_message_without_actions_has_neighbours_too() -> None:
    """The links of a message of which nothing else is known would be lost."""
    root = document()
    set_in_context(root, Context(neighbours={"corr-inner": (BEFORE,)}))
    assert one_of(root[0][1], "tei:correspContext/tei:ref").get("target") == "1.xml"


@pytest.mark.parametrize(
    "context",
    [
        ALONE,
        Context({"en-ref9": Target("1.xml")}, {"corr-gone": (BEFORE,)}),
        Context(neighbours={"corr-outer": ()}),
    ],
    ids=["alone", "what is not there", "nothing around"],
)
def test_what_the_document_does_not_have_is_passed_over(context: Context) -> None:
    """A telegram whose text was mended would stop the build, or get an empty list."""
    root = document()
    set_in_context(root, context)
    assert etree.tostring(root) == etree.tostring(document())
