"""The line at the foot of a page that executed something."""

from markdown import Markdown

from tests.fences import fence
from tf2_memo.last_executed import line

LATER = "2026-03-01T00:00:00+00:00"
EARLIER = "2026-02-28T23:59:59+00:00"


def provenance(moment: str, version: str) -> str:
    return (
        f'<p class="provenance">ran in 0.10 s · TensorFlow {version} · Python 3.13.1 · a CPU · '
        f'<time datetime="{moment}">{moment[:10]}</time></p>\n'
    )


def test_the_newest_result_counts():
    html = line(provenance(EARLIER, "2.20.0") + provenance(LATER, "2.21.0"))
    assert 'datetime="2026-03-01">2026-03-01</time> with TensorFlow 2.21.0<' in html
    assert html == line(provenance(LATER, "2.21.0") + provenance(EARLIER, "2.20.0"))


def test_a_page_without_results_has_no_line():
    assert (
        line('<p>TensorFlow 2.21.0 came <time datetime="2026-01-01"></time></p>') == ""
    )


def test_the_line_ends_the_page():
    md = Markdown(extensions=["tf2_memo.last_executed"])
    html = md.convert(f"{provenance(LATER, '2.21.0')}\nThe end.\n")
    assert html.splitlines()[-1] == line(html)
    assert md.convert("Nothing ran.") == "<p>Nothing ran.</p>"


def test_it_reads_the_line_under_an_output(project):
    settings = project.read("mkdocs.yml")
    project.write("mkdocs.yml", f"{settings}  - tf2_memo.last_executed\n")
    project.write("snippets/one.py", "print(1)\n")
    project.write("docs/index.md", fence('exec="on" snippet="one.py"') + "The end.\n")
    assert project.build().returncode == 0
    assert '<p class="last-executed"' in project.read("site/index.html")
