"""Print results as text for people: short lines, full quotes, a place behind each."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import typer

from cyberdocs.results import Results

if TYPE_CHECKING:  # the pipeline brings every stage with it; looking at results needs none
    from cyberdocs.evaluate import Score
    from cyberdocs.pipeline import Summary

Fields = Mapping[str, Any]
WORTH_A_LINE = ("attribution_conflict", "record_difference", "contradiction", "scope_difference", "agreement")


def print_summary(summary: "Summary") -> None:
    """Print a run's last lines."""
    did = "nothing to do" if summary.nothing_to_do else f"{summary.computed} read anew"
    papers = _count(summary.documents, "paper")
    typer.echo(f"{papers} ({did}), {summary.failures} could not be read, {summary.seconds:.1f} s")
    if summary.duplicates:
        typer.echo(f"{_count(summary.duplicates, 'file')} the same as another, counted once")
    counts = [
        _count(summary.relations[kind], kind.replace("_", " ")) for kind in WORTH_A_LINE if summary.relations.get(kind)
    ]
    if counts:
        typer.echo(", ".join(counts))
    if summary.failures:
        typer.echo(f"what could not be read, and why: {summary.out / 'failures.json'}")
    typer.echo(f"open {summary.out / 'report.html'}")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def print_status(found: Fields) -> None:
    """Print what a run would do."""
    current = len(found["current"])
    typer.echo(f"{_count(current, 'paper')} {'is' if current == 1 else 'are'} up to date, {len(found['stale'])} not")
    for one in found["stale"]:
        typer.echo(f"  {one['path']}: {one['why']}")
    for one in found["failed"]:
        typer.echo(f"  {one['path']}: could not be read: {one['why']}")
    for path in found["gone"]:
        typer.echo(f"  {path}: is no longer there; the next run takes its results out")
    for path, same in found["duplicates"].items():
        typer.echo(f"  {path}: the same file as {same}; counted once")
    if found["new_reviews"]:
        typer.echo("verdicts of yours have come since the last run; the next run shows them")
    if found["changed_stages"]:
        typer.echo(f"code, settings, models or lexicon have changed for: {found['changed_stages']}")
    if not found["output_intact"]:
        typer.echo("the output folder is missing or has been changed; the next run writes it again")


def print_document(found: Fields, part: str) -> None:
    """Print one paper, whole or a part of it."""
    if part != "summary":
        for one in found[part]:
            typer.echo(_item(part, one, found["text"]))
        return
    metadata = found["metadata"]
    typer.echo(f"{metadata['title'] or found['source']['path']}  {found['doc_id']}")
    year = str(metadata["year"] or "no year")
    facts = [", ".join(metadata["authors"]), year, metadata["genre"].replace("_", " "), metadata["language"]]
    typer.echo("  " + " · ".join(fact for fact in facts if fact))
    typer.echo(f"  {found['source']['path']} ({found['source']['format']}, read with {found['source']['reader']})")
    for warning in found["warnings"]:
        typer.echo(f"  note: {warning}")
    parts = ("sections", "sentences", "footnotes", "references", "citations", "mentions", "themes", "claims", "dropped")
    typer.echo("  " + ", ".join(f"{len(found[one])} {one}" for one in parts))
    for section in found["sections"]:
        typer.echo("  " + "  " * section["level"] + section["title"])


def _item(part: str, one: Fields, text: str) -> str:
    words = one.get("quote") or (text[one["start"] : one["end"]] if one["start"] is not None else "")
    words = " ".join(words.split())
    match part:
        case "sections":
            return f"{one['section_id']:>5}  {'  ' * (one['level'] - 1)}{one['title']}  [{one['role']}]"
        case "footnotes":
            callouts = f"{len(one['callouts'])} callout(s)" if one["callouts"] else "no callout found"
            return f"{one['note_id']:>5}  {words}  [{callouts}; {', '.join(one['reference_ids']) or 'no work'}]"
        case "references":
            tail = one["entity_id"] or one["resolved_from"] or one["same_work_as"] or ""
            return f"{one['reference_id']:>5}  {words}  [{one['kind']}{' → ' + tail if tail else ''}]"
        case "citations":
            return f"{one['citation_id']:>5}  {words} → {one['reference_id'] or 'cannot tell'}"
        case "mentions":
            return f"{one['label']:5}  {words} → {one['entity_id'] or 'not linked'}  [{one['producer']}]"
        case "themes":
            return f"{one['theme_id']}  {one['score']}  {words[:100]}"
        case "claims":
            return f"{one['claim_id']}  p. {one['page']}  {words}"
        case _:
            return f"[{one['stage']}: {one['reason']}]  {words[:160]}"


def print_account(found: Fields, results: Results) -> None:
    """Print every account of one entity."""
    typer.echo(f"{found['canonical'] or found['entity_id']}  {found['entity_id']}")
    record = found["record"]
    for fact in record.get("facts", ()):
        sure = "" if fact["certain"] else "; uncertain"
        dated = f", as of {fact['as_of']}" if fact["as_of"] else ""
        typer.echo(f"  record, {fact['aspect']}: {fact['statement']} ({fact['source'] or 'no source'}{dated}{sure})")
    for aspect in found["aspects"]:
        typer.echo(f"\n  {aspect['aspect']}: {aspect['verdict'].replace('_', ' ')}")
        for account in aspect["accounts"]:
            typer.echo(f"    {results.paths.get(account['doc_id'], 'the record')}: {account['value']}")
            for claim_id in account["claim_ids"] if account["doc_id"] != "record" else ():
                _print_claim(results.claims[claim_id], results, indent="      ")
    if found["relation_ids"]:
        typer.echo("\n  findings: " + ", ".join(found["relation_ids"]))


def print_relations(found: Sequence[Fields], results: Results) -> None:
    """Print relations, each with both sides."""
    if not found:
        typer.echo("none")
    for one in found:
        aspect = f", {one['aspect']}" if one["aspect"] else ""
        typer.echo(
            f"{one['kind'].replace('_', ' ')}  {one['entity_id']}{aspect}  ({one['score']})  {one['relation_id']}"
        )
        for claim_id, value in zip(one["claim_ids"], one["values"], strict=True):
            if claim_id in results.claims:
                _print_claim(results.claims[claim_id], results, indent="  ")
            else:
                typer.echo(f"  record {claim_id}: {value}")
        typer.echo(f"  → {one['summary']}\n")


def print_explanation(found: Fields, results: Results) -> None:
    """Print what stands behind an id."""
    if "relation" in found:
        relation = found["relation"]
        print_relations([relation], results)
        for reason in relation["reasons"]:
            typer.echo(f"  because ({reason['detector'].replace('_', ' ')}): {reason['summary']}")
        if relation["missing"]:
            typer.echo(f"  missing: {'; '.join(relation['missing'])}")
        if relation["settles"]:
            typer.echo(f"  what would settle it: {relation['settles']}")
        if relation["review"]:
            review = relation["review"]
            typer.echo(f"  reviewed: {review['verdict']} {review['note']} {review['reviewer']} {review['date']}")
    elif "claim" in found:
        _print_claim(found["claim"], results, indent="")
        typer.echo(f"  in other words: {found['claim']['text']}")
        print_relations(found["relations"], results)
    elif "cluster" in found:
        typer.echo(f"{found['cluster']['cluster_id']}  {found['cluster']['label']}")
        for claim in found["claims"]:
            _print_claim(claim, results, indent="  ")
    else:
        moved = found["moved"]
        typer.echo(f"{moved['old_id']} has become {', '.join(moved['new_ids'])}")
        for cluster in found["clusters"]:
            typer.echo(f"  {cluster['cluster_id']}  {cluster['label']}")


def _print_claim(claim: Fields, results: Results, *, indent: str) -> None:
    section = results.section_title(claim)
    where = f"{results.paths[claim['doc_id']]}{', “' + section + '”' if section else ''}, p. {claim['page']}"
    typer.echo(f"{indent}“{' '.join(claim['quote'].split())}”")
    typer.echo(f"{indent}  {where}  {claim['claim_id']}")


def print_entry(found: Fields) -> None:
    """Print a catalogue entry."""
    typer.echo(f"{found['canonical']}  {found['entity_id']}")
    for name in ("kind", "force", "issuer", "parent", "adopted", "opened", "in_force", "note", "certainty", "source"):
        if found[name]:
            typer.echo(f"  {name.replace('_', ' ')}: {found[name]}")
    if found["origin"] != "cyberdocs":
        typer.echo(f"  from: {found['origin']}")
    if found["aliases"]:
        typer.echo(f"  also called: {'; '.join(found['aliases'])}")
    for scheme, identifier in found["identifiers"].items():
        typer.echo(f"  {scheme}: {identifier}")
    for fact in found["facts"]:
        sure = "" if fact["certain"] else "; uncertain"
        dated = f", as of {fact['as_of']}" if fact["as_of"] else ""
        typer.echo(f"  {fact['aspect']}: {fact['statement']} ({fact['source'] or 'no source'}{dated}{sure})")


def print_scores(scores: Sequence["Score"]) -> None:
    """Print figures with their 95 % intervals."""
    for one in scores:
        interval = f"[{one.low:.3f}, {one.high:.3f}]"
        typer.echo(f"{one.name:42} {one.value:7.4f} {interval:16} n={one.n:<5} {one.note}".rstrip())
