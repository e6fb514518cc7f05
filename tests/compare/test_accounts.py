"""What every document says of one thing, side by side."""

from cyberdocs.compare import CompareSettings, Instruments, build_sides
from cyberdocs.compare.accounts import gather_accounts
from cyberdocs.records import Aspect, AspectAccounts, Relation, RelationKind
from tests.compare.lexicon import LEXICON, NORTH
from tests.statements import Statement, make_claims, statement

INSTRUMENTS = Instruments(LEXICON, CompareSettings())


def rows(*made: Statement, relate: str = "", kind: RelationKind = RelationKind.CONTRADICTION) -> list[AspectAccounts]:
    papers = [make_claims(f"Essay {index}", one, year=2020) for index, one in enumerate(made)]
    sides = build_sides(papers, [])
    relations = []
    if relate:
        first, second = sorted(sides)[:2]
        relations = [
            Relation(
                relation_id="r-1", kind=kind, claim_ids=(first, second),
                doc_ids=(sides[first].claim.doc_id, sides[second].claim.doc_id), entity_id=NORTH, aspect=Aspect(relate),
                values=("one", "other"), score=0.8, summary="They differ.",
            )
        ]  # fmt: skip
    (found,) = (one for one in gather_accounts(sides, relations, INSTRUMENTS) if one.entity_id == NORTH)
    return list(found.aspects)


def test_in_force_beside_not_in_force_is_no_agreement() -> None:
    yes = statement("The pact is in force.", about=NORTH, aspect="status", value="in force")
    no = statement("The pact is not in force.", about=NORTH, aspect="status", value="not in force")
    (row,) = rows(yes, no)
    assert row.verdict == "not_comparable"
    (row,) = rows(yes, no, relate="status")
    assert row.verdict == "contradiction"


def test_two_that_say_the_same_agree() -> None:
    one = statement("The pact binds.", about=NORTH, aspect="force", value="binding")
    (row,) = rows(one, one)
    assert row.verdict == "agreement"


def test_one_that_the_record_denies_without_a_told_difference_is_of_another_day() -> None:
    (row,) = rows(statement("The pact is not in force.", about=NORTH, aspect="status", value="not in force"))
    assert row.verdict == "scope_difference"


def test_relation_on_an_aspect_without_values_gives_its_words_as_accounts() -> None:
    plain = statement("The pact stands alone.", about=NORTH)
    (row,) = rows(plain, plain, relate="exclusivity")
    assert row.verdict == "contradiction"
    assert sorted(account.value for account in row.accounts) == ["one", "other"]


def test_every_row_has_accounts() -> None:
    said = statement("The pact binds.", about=NORTH, aspect="force", value="binding")
    assert all(row.accounts for row in rows(said, said))
