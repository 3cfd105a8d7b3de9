"""Every error mmkg raises on purpose, in one tree.

::

    MmkgError
    ├── QuestionError                exit 2: what was asked cannot be carried out
    │   ├── UnknownName              no entity has this name        .name .suggestions
    │   ├── AmbiguousName            several entities have it       .name .readings
    │   ├── NotUnderstood            words with no reading          .question .words .suggestions
    │   ├── UnknownQuery             no named query, no file        .name .suggestions
    │   ├── BadParameter             missing, unknown or mistyped   .parameter
    │   ├── QuerySyntaxError         the engine cannot parse it
    │   ├── QueryRefused             an update, SERVICE, LOAD ...   .construct
    │   └── WrongLanguage            the store speaks another       .language
    ├── StoreError                   exit 3: the store cannot answer
    │   ├── UnknownStore             no engine for this URL         .url
    │   ├── StoreUnavailable         missing, broken, unreachable   .url
    │   ├── QueryTimeout             no answer within the limit     .url .seconds
    │   └── MissingDependency        an optional package is absent  .package
    └── DataError                    exit 4: data that does not pass
        ├── SeedError                findings of ``mmkg check``     .findings
        └── UnreadableData           a file cannot be read as data  .path

The message is one line: what is wrong, then what to do.
"""

from collections.abc import Sequence
from typing import Any, ClassVar


class MmkgError(Exception):
    """The root of the tree; ``exit_code`` is what the command line ends with.

    >>> import mmkg
    >>> try:
    ...     mmkg.load()["ALBFE"]
    ... except mmkg.MmkgError as error:
    ...     print(type(error).__name__, error.exit_code)
    UnknownName 2
    """

    exit_code: ClassVar[int] = 1


class QuestionError(MmkgError):
    """What was asked cannot be carried out as it stands.

    >>> issubclass(AmbiguousName, QuestionError), QuestionError.exit_code
    (True, 2)
    """

    exit_code = 2


def _did_you_mean(suggestions: Sequence[str]) -> str:
    return f" Did you mean {', '.join(suggestions)}?" if suggestions else ""


def shorten(text: str, limit: int = 80) -> str:
    """The text on one line, its middle cut out where it is longer than the limit.

    >>> shorten("x" * 200, 9)
    'xxxx…xxxx'
    """
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    half = (limit - 1) // 2
    return f"{line[:half]}…{line[-half:]}"


class UnknownName(QuestionError):
    """No entity has this name.

    >>> UnknownName("ALBFE", ["ALBEF"]).suggestions
    ('ALBEF',)
    """

    def __init__(self, name: str, suggestions: Sequence[str] = (), what: str = "name") -> None:
        self.name = name
        self.suggestions = tuple(suggestions)
        mend = _did_you_mean(self.suggestions) or " `mmkg search` looks for parts of names."
        super().__init__(f"No {what} is called {shorten(name)!r}.{mend}")


class AmbiguousName(QuestionError):
    """Several entities have this name.

    >>> print(AmbiguousName("MRM", ["objective:mrfr", "objective:mrc"]))
    'MRM' may be objective:mrfr or objective:mrc: name one by id.
    """

    def __init__(self, name: str, readings: Sequence[str]) -> None:
        self.name = name
        self.readings = tuple(readings)
        super().__init__(f"{shorten(name)!r} may be {' or '.join(self.readings)}: name one by id.")


class NotUnderstood(QuestionError):
    """The question has words that no reading accounts for.

    >>> NotUnderstood("is it good", "No reading of 'good'.", ["good"]).words
    ('good',)
    """

    def __init__(
        self, question: str, reason: str, words: Sequence[str] = (), suggestions: Sequence[str] = ()
    ) -> None:
        self.question = question
        self.words = tuple(words)
        self.suggestions = tuple(suggestions)
        super().__init__(f"{reason}{_did_you_mean(self.suggestions)}")


class UnknownQuery(QuestionError):
    """Neither a named query nor a file.

    >>> print(UnknownQuery("lineag", ["lineage"]))
    No named query or file 'lineag'. Did you mean lineage?
    """

    def __init__(self, name: str, suggestions: Sequence[str] = ()) -> None:
        self.name = name
        self.suggestions = tuple(suggestions)
        mend = _did_you_mean(self.suggestions) or " `mmkg query` alone lists the named ones."
        super().__init__(f"No named query or file {shorten(name)!r}.{mend}")


class BadParameter(QuestionError):
    """A parameter is missing, unknown, or not of its type.

    >>> print(BadParameter("year", "'soon' is not a whole number."))
    Parameter 'year': 'soon' is not a whole number.
    """

    def __init__(self, parameter: str, reason: str) -> None:
        self.parameter = parameter
        super().__init__(f"Parameter {shorten(parameter)!r}: {reason}")


class QuerySyntaxError(QuestionError):
    """The engine cannot parse the query.

    >>> import mmkg
    >>> try:
    ...     mmkg.load().sparql("SELECT")
    ... except QuerySyntaxError as error:
    ...     print(error.exit_code)
    2
    """


class QueryRefused(QuestionError):
    """The query would change data or leave the store.

    >>> QueryRefused("SERVICE").construct
    'SERVICE'
    """

    def __init__(
        self, construct: str, mend: str = "Use SELECT, ASK, CONSTRUCT or DESCRIBE."
    ) -> None:
        self.construct = construct
        super().__init__(
            f"{construct} is refused: queries are read-only and stay within this graph. {mend}"
        )


class WrongLanguage(QuestionError):
    """The query is not in the language that the store speaks.

    >>> print(WrongLanguage("sparql", "bolt://localhost"))
    Store bolt://localhost does not speak SPARQL: ask it in Cypher, or leave --store out.
    """

    def __init__(self, language: str, url: str) -> None:
        self.language = language
        shown, other = ("SPARQL", "Cypher") if language == "sparql" else ("Cypher", "SPARQL")
        super().__init__(
            f"Store {shorten(url)} does not speak {shown}: ask it in {other}, or leave --store out."
        )


class StoreError(MmkgError):
    """The store cannot answer.

    >>> issubclass(StoreUnavailable, StoreError), StoreError.exit_code
    (True, 3)
    """

    exit_code = 3


class UnknownStore(StoreError):
    """No engine answers to this URL.

    >>> print(UnknownStore("bolt:", ["memory:"]))
    No store 'bolt:'. Known: memory:.
    """

    def __init__(self, url: str, known: Sequence[str]) -> None:
        self.url = url
        super().__init__(f"No store {shorten(url)!r}. Known: {', '.join(known)}.")


class StoreUnavailable(StoreError):
    """The store is missing, broken or out of reach.

    >>> print(StoreUnavailable("graph.ttl", "there is no such file."))
    Store graph.ttl: there is no such file.
    """

    def __init__(self, url: str, reason: str) -> None:
        self.url = url
        super().__init__(f"Store {shorten(url).rstrip(':')}: {reason}")


class QueryTimeout(StoreError):
    """The store gave no answer within the limit that was set.

    >>> print(QueryTimeout("memory:", 2.5))
    Store memory: no answer within 2.5 s. Ask for less, or allow more with --timeout.
    """

    def __init__(self, url: str, seconds: float) -> None:
        self.url = url
        self.seconds = seconds
        super().__init__(
            f"Store {shorten(url).rstrip(':') or 'cache'}: no answer within {seconds:g} s. "
            "Ask for less, or allow more with --timeout."
        )


class MissingDependency(StoreError):
    """An optional package is not installed.

    >>> print(MissingDependency("pandas", "to_pandas()"))
    to_pandas() needs pandas: pip install pandas
    """

    def __init__(self, package: str, purpose: str) -> None:
        self.package = package
        super().__init__(f"{purpose} needs {package}: pip install {package}")


class DataError(MmkgError):
    """Data does not pass its checks.

    >>> issubclass(SeedError, DataError), DataError.exit_code
    (True, 4)
    """

    exit_code = 4


class SeedError(DataError):
    """The seed has findings; each has a file, a line and a mend.

    >>> print(SeedError(["tasks.yaml:2: label: the value is empty; fill it"]))
    The seed has 1 finding (`mmkg check`). First: tasks.yaml:2: label: the value is empty; fill it
    """

    def __init__(self, findings: Sequence[Any]) -> None:
        self.findings = tuple(findings)
        first = f" First: {self.findings[0]}" if self.findings else ""
        count = f"{len(self.findings)} finding" + ("" if len(self.findings) == 1 else "s")
        super().__init__(f"The seed has {count} (`mmkg check`).{first}")


class UnreadableData(DataError):
    """A file cannot be read as what it should be.

    >>> print(UnreadableData("seed", "there is no such folder"))
    seed: there is no such folder
    """

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        super().__init__(f"{path}: {reason}")
