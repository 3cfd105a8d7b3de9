"""Where a made-up graph is written down while it is made: entities, identity, claims."""

from hashlib import blake2b

from mmkg.build.claims import UNRANKED
from mmkg.build.made_up.draw import Draw
from mmkg.model.values import Claim, Fact, Literal_, Ref

_LOCATORS = (*(f"Sec. {n}" for n in range(1, 7)), *(f"Table {n}" for n in range(1, 13)))


class Record:
    """The entities and what is said of them; claims are without ranks."""

    def __init__(self, draw: Draw) -> None:
        self.types: dict[Ref, str] = {}
        self.identity: list[Fact] = []
        self.claims: dict[Ref, Claim] = {}
        self._draw = draw

    def entity(self, ref: Ref, type_: str, label: str, **attributes: Literal_) -> None:
        """A new entity, and what it is known by."""
        self.types[ref] = type_
        self.identity.append(Fact(ref, "label", label))
        self.identity.extend(Fact(ref, name, value) for name, value in attributes.items())

    def known(self, s: Ref, p: str, o: Ref | Literal_) -> None:
        """A fact that needs no claim."""
        self.identity.append(Fact(s, p, o))

    def claim(
        self,
        s: Ref,
        p: str,
        o: Ref | Literal_,
        source: Ref,
        via: str = "primary",
        *,
        qualifiers: tuple[tuple[str, Literal_], ...] = (),
    ) -> None:
        """A source's statement of a fact, at a place that is drawn."""
        locator = self._draw.of(_LOCATORS)
        said = f"{s}\n{p}\n{o}\n{source}\n{locator}\n{via}".encode()
        # Like a real one spread evenly, for what an engine sorts claims by is their id.
        ref = Ref(f"claim:{blake2b(said, digest_size=8).hexdigest()}")
        # The rank that every claim by such a source has; a survey's depends on the others.
        rank = {"primary": "preferred", "survey": UNRANKED}.get(via, "normal")
        self.claims[ref] = Claim(
            ref, Fact(s, p, o), source, locator, via, rank, None, None, qualifiers
        )
