"""The commands: parse, call the pipeline or read its output, print. Results on stdout, progress on stderr.

Exit codes: 0 done, 1 done with failures, 2 not run. Heavy modules are imported where they are used, so that
`--help` answers at once.
"""

import json
import sys
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from cyberdocs import __version__
from cyberdocs.errors import CyberdocsError

app = typer.Typer(
    name="cyberdocs",
    help="Shows where papers agree and where they contradict each other, down to the quoted words on a page.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Out = Annotated[Path, typer.Option("--out", "-o", help="The output folder.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Pipeline = Annotated[str, typer.Option("--pipeline", help="A pipeline's name, or a .toml file of your own.")]
Sources = Annotated[list[Path], typer.Argument(help="Folders and files of papers.", show_default=False)]
DEFAULT_OUT = Path("out")
INTERRUPTED = 130  # what shells expect of a program ended by Ctrl-C


def main() -> None:
    """Run the program; turn our own errors into one line and exit code 2."""
    try:
        app(standalone_mode=True)
    except CyberdocsError as error:
        _stop(str(error))
    except SystemExit as end:
        if end.code == INTERRUPTED:  # typer has taken Ctrl-C and would end without a word
            print("cyberdocs: stopped; what was finished is kept, the next run goes on from there", file=sys.stderr)  # noqa: T201
        raise


def _stop(message: str) -> NoReturn:
    print(f"cyberdocs: {message}", file=sys.stderr)  # noqa: T201
    raise SystemExit(2)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"cyberdocs {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


@app.command()
def run(
    sources: Sources,
    out: Out = DEFAULT_OUT,
    pipeline: Pipeline = "default",
    executor: Annotated[str, typer.Option(help="Where papers are read: process, inline or ray.")] = "process",
    wait: Annotated[float, typer.Option(help="Seconds to wait for another run to end.")] = 0.0,
    retry_failed: Annotated[bool, typer.Option(help="Read again what failed before.")] = False,
    as_json: Json = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")] = False,
) -> None:
    """Read the papers and bring the output folder up to date."""
    from cyberdocs.pipeline import run as run_pipeline
    from cyberdocs.progress import show_progress
    from cyberdocs.settings import load_settings

    if executor not in ("process", "inline", "ray"):
        _stop(f"--executor {executor}: there are process, inline and ray")
    with show_progress(enabled=not quiet) as progress:
        summary = run_pipeline(
            sources,
            out,
            load_settings(pipeline),
            executor=executor,
            wait_s=wait,
            retry_failed=retry_failed,
            progress=progress,
        )
    if as_json:
        _print_json(
            {
                "out": str(summary.out),
                "documents": summary.documents,
                "computed": summary.computed,
                "failures": summary.failures,
                "relations": dict(summary.relations),
                "seconds": round(summary.seconds, 2),
                "nothing_to_do": summary.nothing_to_do,
            }
        )
    else:
        from cyberdocs.tables import print_summary

        print_summary(summary)
    raise typer.Exit(1 if summary.failures else 0)


@app.command()
def status(sources: Sources, out: Out = DEFAULT_OUT, pipeline: Pipeline = "default", as_json: Json = False) -> None:
    """Tell what a run would do, and why; change nothing."""
    from cyberdocs.pipeline import check_status
    from cyberdocs.settings import load_settings

    found = check_status(sources, out, load_settings(pipeline))
    if as_json:
        _print_json(found)
    else:
        from cyberdocs.tables import print_status

        print_status(found)


@app.command()
def show(
    document: Annotated[str, typer.Argument(help="A document's id, its path, or a part of its title.")],
    out: Out = DEFAULT_OUT,
    part: Annotated[
        str, typer.Option(help="summary, sections, notes, references, citations, mentions, themes, claims or dropped.")
    ] = "summary",
    as_json: Json = False,
) -> None:
    """Show what was found in one paper."""
    from cyberdocs.results import Results
    from cyberdocs.tables import print_document

    found = Results(out).document(document)
    if as_json:
        _print_json(found if part == "summary" else found[_part(part)])
    else:
        print_document(found, _part(part))


def _part(part: str) -> str:
    names = {"notes": "footnotes"}
    known = ("summary", "sections", "notes", "references", "citations", "mentions", "themes", "claims", "dropped")
    if part not in known:
        _stop(f"--part {part}: there are {', '.join(known)}")
    return names.get(part, part)


@app.command()
def account(
    entity: Annotated[str, typer.Argument(help="An entity's id (law:study2013) or a part of its name.")],
    out: Out = DEFAULT_OUT,
    as_json: Json = False,
) -> None:
    """Show every account of one body, instrument or concept, beside the record."""
    from cyberdocs.results import Results
    from cyberdocs.tables import print_account

    results = Results(out)
    found = results.entity(entity)
    if as_json:
        _print_json(found)
    else:
        print_account(found, results)


@app.command()
def relations(
    out: Out = DEFAULT_OUT,
    kind: Annotated[list[str] | None, typer.Option(help="Only this kind; may be given several times.")] = None,
    entity: Annotated[str, typer.Option(help="Only about this entity's id.")] = "",
    document: Annotated[str, typer.Option(help="Only with this document's id or path.")] = "",
    limit: Annotated[int, typer.Option(help="At most so many; 0 for all.")] = 20,
    as_json: Json = False,
) -> None:
    """List agreements, contradictions and the rest, best first."""
    from cyberdocs.results import Results
    from cyberdocs.tables import print_relations

    results = Results(out)
    found = results.relations(kinds=kind or (), entity=entity, document=document, limit=limit)
    if as_json:
        _print_json({"relations": found})
    else:
        print_relations(found, results)


@app.command()
def explain(
    identifier: Annotated[str, typer.Argument(help="The id of a relation, claim or cluster, also an old one.")],
    out: Out = DEFAULT_OUT,
    as_json: Json = False,
) -> None:
    """Walk an answer back to the quoted words, their pages, and the reasons."""
    from cyberdocs.results import Results
    from cyberdocs.tables import print_explanation

    results = Results(out)
    found = results.explain(identifier)
    if as_json:
        _print_json(found)
    else:
        print_explanation(found, results)


@app.command()
def review(
    relation: Annotated[str, typer.Argument(help="The relation's id.")],
    verdict: Annotated[str, typer.Argument(help="accept, reject or other_kind.")],
    out: Out = DEFAULT_OUT,
    kind: Annotated[str, typer.Option(help="With other_kind: the kind that it is.")] = "",
    note: Annotated[str, typer.Option(help="Why.")] = "",
    reviewer: Annotated[str, typer.Option(help="Who decided.")] = "",
) -> None:
    """Keep your verdict on a relation; no run ever overwrites it."""
    from cyberdocs.results import Results

    key = Results(out).keep_review(relation, verdict=verdict, kind=kind, note=note, reviewer=reviewer)
    typer.echo(f"kept ({key[:12]}); the next run shows it beside the relation")


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(help="A folder of label files, or one of them.")],
    out: Out = DEFAULT_OUT,
    papers: Annotated[
        list[Path] | None, typer.Option(help="Also run these papers twice, in shuffled order: is it the same?")
    ] = None,
    as_json: Json = False,
) -> None:
    """Score a finished run against labels: sections, notes, mentions, claims, verdicts."""
    from cyberdocs.evaluate import evaluate as score_run
    from cyberdocs.resources.lexicon import load_lexicon
    from cyberdocs.tables import print_scores

    scores = score_run(gold, out, frozenset(entry.entity_id for entry in load_lexicon().entries))
    if papers:
        from cyberdocs.stability import check_stability

        scores.append(check_stability(papers))
    if as_json:
        from dataclasses import asdict

        _print_json([asdict(score) for score in scores])
    else:
        print_scores(scores)


@app.command()
def schema(
    name: Annotated[str, typer.Argument(help="document, claim, relations, entity, clusters...; none lists them.")] = "",
) -> None:
    """Print the JSON Schema of an output file."""
    from cyberdocs.report import read_schemas

    schemas = {file.removesuffix(".schema.json"): content for file, content in read_schemas().items()}
    if not name:
        typer.echo("\n".join(schemas))
    elif name in schemas:
        typer.echo(schemas[name].decode(), nl=False)
    else:
        _stop(f"there is no schema {name!r}; there are: {', '.join(schemas)}")


catalogue = typer.Typer(help="Look into the catalogue of bodies and instruments.", no_args_is_help=True)
app.add_typer(catalogue, name="catalogue")
Files = Annotated[list[Path] | None, typer.Option("--file", help="A lexicon file of your own, beside ours.")]


@catalogue.command("show")
def catalogue_show(
    entity: Annotated[str, typer.Argument(help="An id, a name, an acronym or an identifier.")],
    file: Files = None,
    as_json: Json = False,
) -> None:
    """Show what is recorded of a body or instrument, with its sources."""
    from cyberdocs.report.corpus import describe_record
    from cyberdocs.resources.lexicon import find_entry, load_lexicon
    from cyberdocs.tables import print_entry

    entry = find_entry(load_lexicon(file or ()), entity)
    fields = {"entity_id": entry.entity_id, "canonical": entry.canonical, "identifiers": dict(entry.identifiers)}
    found = {**fields, **describe_record(entry)}
    if as_json:
        _print_json(found)
    else:
        print_entry(found)


@catalogue.command("add")
def catalogue_add(
    file: Annotated[Path, typer.Argument(help="Your own lexicon file (.toml); made when there is none.")],
    entity: Annotated[str, typer.Argument(help="Its id: org:... for a body, law:... for an instrument.")],
    name: Annotated[str, typer.Option(help="Its full name.")],
    kind: Annotated[str, typer.Option(help="What kind of thing it is: convention, police, report...")],
    source: Annotated[str, typer.Option(help="Where you have it from.")],
    alias: Annotated[list[str] | None, typer.Option(help="Another name; may be given several times.")] = None,
    parent: Annotated[str, typer.Option(help="The id of the body that it belongs to.")] = "",
    issuer: Annotated[str, typer.Option(help="The id of the body that issued it.")] = "",
    force: Annotated[str, typer.Option(help="binding, soft law, draft...")] = "",
    adopted: Annotated[str, typer.Option(help="ISO date, as far as known.")] = "",
    in_force: Annotated[str, typer.Option(help="ISO date, as far as known.")] = "",
) -> None:
    """Add a body or instrument to a lexicon file of your own, or override one of ours."""
    from cyberdocs.resources.lexicon_writer import add_entry

    fields: dict[str, str | tuple[str, ...]] = {"canonical": name, "kind": kind, "aliases": tuple(alias or ())}
    fields |= {"parent": parent, "issuer": issuer, "force": force}
    add_entry(file, entity, fields | {"adopted": adopted, "in_force": in_force, "source": source})
    typer.echo(f"added to {file}; name it under [lexicons] in a pipeline file, or give it with --file")


@catalogue.command("check")
def catalogue_check(file: Files = None) -> None:
    """Check the catalogue, or your own lexicon files, for mistakes."""
    from cyberdocs.resources.lexicon import check_lexicon, load_lexicon

    lexicon = load_lexicon(file or ())
    problems = check_lexicon(lexicon)
    for problem in problems:
        typer.echo(problem)
    typer.echo(f"{len(lexicon.entries)} entries, {len(problems)} problems", err=True)
    raise typer.Exit(1 if problems else 0)


def _print_json(found: Any) -> None:
    typer.echo(json.dumps(found, ensure_ascii=False, indent=1))
