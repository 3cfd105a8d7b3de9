"""The page as a whole: alone, safe, the same from the same address, usable by keyboard."""

import re
from pathlib import Path

import pytest

from mmkg.model.values import Bundle, Claim, Fact, Ref
from mmkg.views.explorer import Explorer
from mmkg.views.payload import payload
from views.conftest import NARROW, Open
from views.processes import printed

VIEWS = {
    "overview": "v=overview",
    "table": "v=table",
    "neighbourhood": "v=neighbourhood&id=model:alpha",
    "lineage": "v=lineage&id=model:alpha",
    "matrix": "v=matrix",
    "upset": "v=upset",
    "paths": "v=paths&from=model:alpha&to=model:bravo",
    "compare": "v=compare&ids=model:alpha,model:bravo",
    "results": "v=results&b=benchmark:example-qa-test",
}
HOSTILE = (
    "</script><script>window.harmed = true</script>",
    "<img src=x onerror='window.harmed = true'>",
    "\"'`${window.harmed = true}",
    "\u202eright to left\u202c \u0000 nul, a line\nand another 🙈",
    "__proto__",
    "constructor",
    "half a sign: \ud83d",
    "x" * 5_000,
)


@pytest.mark.parametrize("state", VIEWS.values(), ids=VIEWS)
def test_a_view_is_the_same_after_reload_and_back(
    small_page: Path, open_page: Open, state: str
) -> None:
    page = open_page(small_page, state)
    view = page.locator("main")
    before = view.inner_text()
    assert len(before) > 20
    assert page.locator(".tabs a[aria-current]").count() == 1
    page.reload()
    page.wait_for_selector("#view > *")
    assert view.inner_text() == before
    page.evaluate("location.hash = '#v=overview&id=dataset:mixture'")
    page.wait_for_function("() => document.querySelector('main').dataset.view === 'overview'")
    page.go_back()
    page.wait_for_function("state => location.hash === '#' + state", arg=state)
    assert view.inner_text() == before


def test_each_tab_is_a_view_that_is_tested(small_page: Path, open_page: Open) -> None:
    tabs = open_page(small_page).locator(".tabs a")
    hrefs = [tab.get_attribute("href") or "" for tab in tabs.all()]
    assert {re.sub(r"^#v=(\w+).*", r"\1", href) for href in hrefs} == set(VIEWS)


def test_search_finds_and_opens_by_keyboard_alone(small_page: Path, open_page: Open) -> None:
    page = open_page(small_page)
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.type("caption")
    assert page.locator("#found [role=option]").first.is_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("aside article.detail h2")
    assert "id=dataset:" in page.url
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    page.wait_for_function("() => !location.hash.includes('id=')")
    page.keyboard.press("?")
    assert page.locator("dialog").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("2")
    page.wait_for_function("() => document.querySelector('main').dataset.view === 'table'")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"


def test_the_focus_stays_through_what_is_chosen(small_page: Path, open_page: Open) -> None:
    page = open_page(small_page, "v=table")
    focused = "[document.activeElement.id, document.activeElement.className]"
    page.focus("#filter")
    page.select_option("#filter", index=1)
    page.wait_for_selector(".chip .flip")
    assert page.evaluate(focused)[0] == "filter"
    page.focus(".chip .flip")
    page.keyboard.press("Enter")
    page.wait_for_selector('.chip[data-not="true"]')
    assert page.evaluate(focused)[1] == "flip"
    page.focus(".chip .close")
    page.keyboard.press("Enter")
    page.wait_for_selector(".chip", state="detached")
    assert page.evaluate(focused)[0] == "filter"
    row = page.locator(".sheet tbody th a.entity").first
    row.focus()
    page.keyboard.press("Enter")
    page.focus("aside header .close")
    page.keyboard.press("Enter")
    page.wait_for_selector("aside", state="hidden")
    assert row.evaluate("one => one === document.activeElement")


def test_a_row_that_is_chosen_stays_where_it_is(real_page: Path, open_page: Open) -> None:
    page = open_page(real_page, "v=table")
    page.evaluate("document.querySelector('.sheet').scrollTo({ top: 3000, behavior: 'instant' })")
    page.locator(".sheet tbody th a.entity").nth(30).click()
    page.wait_for_selector("aside article.detail h2")
    assert page.evaluate("document.querySelector('.sheet').scrollTop") > 2000


def test_a_narrow_page_shows_its_tab_and_the_way_to_the_detail(
    small_page: Path, open_page: Open
) -> None:
    page = open_page(small_page, "v=results&id=model:alpha", NARROW)
    tab = page.locator(".tabs a[aria-current]").bounding_box()
    assert tab is not None
    assert tab["x"] + tab["width"] <= NARROW[0]
    page.click(".todetail")
    page.wait_for_function("() => document.querySelector('aside').getBoundingClientRect().top < 9")


def test_every_value_has_its_claims_behind_it(small_page: Path, open_page: Open) -> None:
    page = open_page(small_page, "v=overview&id=stage:alpha/pretrain")
    marks = page.locator("aside .value summary")
    assert marks.count() > 2
    for mark in marks.all():
        mark.click()
    opened = "[...document.querySelectorAll('aside .value details')]"
    page.wait_for_function(f"() => {opened}.every((one) => one.childElementCount > 1)")
    claims = page.locator("aside .claims li")
    assert claims.count() >= marks.count()
    for claim in claims.all():
        assert claim.locator(".locator").inner_text()
        assert claim.locator("a.entity").count() >= 1


def test_the_policy_allows_its_own_script_and_style_and_nothing_else(small_page: Path) -> None:
    text = small_page.read_text("utf-8")
    [policy] = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert not re.search(r"<(script|link|img|iframe)[^>]+(src|href)=.?(https?:)?//", text)


def test_the_same_graph_makes_the_same_page_in_every_process(small_seed: Path) -> None:
    program = (
        "import sys, mmkg, pathlib, hashlib; kg = mmkg.load(seed=pathlib.Path(sys.argv[1]));"
        "made = kg.explore(map=True).html + kg['model:alpha']._repr_html_();"
        "print(hashlib.sha256(made.encode()).hexdigest())"
    )
    assert len(printed(program, small_seed)) == 1


def test_facts_that_read_alike_keep_their_order() -> None:
    ref, source = Ref("model:a"), Ref("paper:p")
    facts = [Fact(ref, "year", value) for value in (2021, "2021", 2021.5, "2021.5")]
    claims = [
        Claim(Ref(f"claim:{at}"), fact, source, "Table 1", "survey", "deprecated", None, None, ())
        for at, fact in enumerate(facts)
    ]
    made = payload(Bundle({ref: "Model", source: "Paper"}, (), tuple(claims)), {})
    assert made["literals"] == [2021, "2021", 2021.5, "2021.5"]


@pytest.fixture(scope="module")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph whose every text is meant to do harm."""
    types: dict[Ref, str] = {Ref("paper:p"): "Paper", Ref("objective:o"): "Objective"}
    facts = [Fact(Ref("paper:p"), "url", "javascript:window.harmed=true")]
    claims: list[Claim] = []
    for number, text in enumerate(HOSTILE):
        model = Ref(f"model:m{number}")
        types[model] = "Model"
        stage = Ref(f"stage:m{number}/pretrain")
        types[stage] = "Stage"
        said: dict[str, Ref | str | int] = {
            "label": text, "alias": f"{text}!", "kind": "family", "description": text,
            "describedIn": Ref("paper:p"), "hasStage": stage, "year": 2020 + number,
            "released": f"{2020 + number}-01", "usesObjective": Ref("objective:o"),
        }  # fmt: skip
        of_stage: dict[str, Ref | str] = {
            "kind": "pretrain",
            "label": text,
            "withObjective": Ref("objective:o"),
        }
        facts += [Fact(model, name, value) for name, value in said.items()]
        facts += [Fact(stage, name, value) for name, value in of_stage.items()]
        for fact in (Fact(model, "describedIn", Ref("paper:p")), Fact(model, "released", text)):
            ref, more = Ref(f"claim:{len(claims)}"), (("role", text),)
            claims.append(
                Claim(ref, fact, Ref("paper:p"), text, "primary", "normal", text, text, more)
            )
    facts += [
        Fact(Ref("paper:p"), "label", HOSTILE[0]),
        Fact(Ref("objective:o"), "label", HOSTILE[1]),
    ]
    path = tmp_path_factory.mktemp("hostile") / "hostile.html"
    return Explorer(Bundle(types, tuple(facts), tuple(claims)), {}).save(path)


@pytest.mark.parametrize("view", VIEWS)
def test_hostile_texts_are_shown_and_do_nothing(
    hostile_page: Path, open_page: Open, view: str
) -> None:
    more = {"compare": "&ids=model:m0,model:m1", "paths": "&from=model:m0&to=model:m1"}.get(
        view, ""
    )
    page = open_page(hostile_page, f"v={view}&id=model:m0&at=describedIn/paper:p{more}")
    assert page.locator("aside h2").inner_text() == HOSTILE[0]
    for summary in page.locator("aside .value summary").all():
        summary.click()
    for number in range(1, len(HOSTILE)):
        page.evaluate(f"location.hash = '#v={view}&id=model:m{number}{more}'")
        page.wait_for_function("id => document.querySelector('aside code')?.textContent === id",
                               arg=f"model:m{number}")  # fmt: skip
    assert page.evaluate("window.harmed") is None
    assert page.locator("a[href^='javascript']").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


NONSENSE = """
v=nosuch
v=table&id=model:nosuch
v=compare&ids=,,x,model:alpha
f=nonsense,-,objective:nosuch
v=lineage&id=objective:itm&up=-3&down=x
v=paths&from=x&to=y
v=results&b=model:alpha&m=x&set=y
v=matrix&rows=Nothing&cols=Model&by=x&n=-1
v=upset&of=nonsense&sets=a,b&pick=c
v=table&t=Nothing&s=--&c=,
v=neighbourhood&open=<nosuch
y=9999-0000
a=%F0%28&v=%00
v=answer
k=nonsense&v=table
"""


@pytest.mark.parametrize("state", NONSENSE.split())
def test_an_address_that_says_nonsense_still_gives_a_page(
    small_page: Path, open_page: Open, state: str
) -> None:
    page = open_page(small_page, state)
    assert len(page.locator("#view").inner_text()) > 20


def test_an_empty_graph_gives_a_page(tmp_path: Path, open_page: Open) -> None:
    path = Explorer(Bundle({}, (), ()), {}).save(tmp_path / "empty.html")
    for view in VIEWS:
        assert open_page(path, f"v={view}").locator("#view > *").count() == 1
