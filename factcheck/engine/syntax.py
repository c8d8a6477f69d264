"""One view of a parsed sentence, whatever labels the pipeline uses.

Universal Dependencies (the shipped model) hangs "is" on "president" and a preposition on its
noun; ClearNLP labels (spaCy's English models) do it the other way round. Readers ask these
functions and never look at a label. They name a clause by its verb: the lexical verb, or the
copula in "he is president".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

SUBJECT = frozenset(
    {"nsubj", "nsubj:pass", "nsubj:outer", "nsubjpass", "csubj", "csubj:pass", "csubjpass"}
)
PASSIVE = frozenset({"nsubj:pass", "nsubjpass", "csubj:pass", "csubjpass", "aux:pass", "auxpass"})
OBJECT = frozenset({"obj", "dobj"})
RECIPIENT = frozenset({"iobj", "dative"})
AUXILIARY = frozenset({"aux", "aux:pass", "auxpass"})
COMPLEMENT = frozenset({"attr", "acomp"})
OBLIQUE = frozenset({"obl", "obl:agent", "nmod"})
UNMARKED = frozenset(
    {
        "obl:unmarked",
        "obl:tmod",
        "obl:npmod",
        "nmod:unmarked",
        "nmod:tmod",
        "nmod:npmod",
        "npadvmod",
    }
)
RELATIVE_CLAUSE = frozenset({"acl:relcl", "relcl"})
CONTENT = frozenset({"ccomp"})
NOT_CLAUSE = frozenset(
    {"amod", "compound", "case", "fixed", "flat", "mark", "prep", "cc", "advmod"}
)
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
NEGATORS = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom"})
# What stays outside a noun phrase in the narrow sense.
_CHILDREN = "factcheck.children"  # in the user data of a document
LOOSE = frozenset(
    {
        "acl",
        "acl:relcl",
        "relcl",
        "appos",
        "nmod",
        "prep",
        "conj",
        "cc",
        "punct",
        "cop",
        "nsubj",
        "aux",
        "advmod",
        "advcl",
        "obl",
        "parataxis",
        "mark",
        "case",
        "nmod:unmarked",
        "obl:unmarked",
        "ccomp",
        "xcomp",
        "dep",
        "list",
        "discourse",
    }
)

MENTION_LABELS = {
    "PER": "PERSON",
    "PERSON": "PERSON",
    "ORG": "ORG",
    "GPE": "PLACE",
    "LOC": "PLACE",
    "PLACE": "PLACE",
    "NORP": "GROUP",
    "FAC": "FACILITY",
    "PRODUCT": "PRODUCT",
    "WORK_OF_ART": "WORK",
    "LAW": "WORK",
    "EVENT": "EVENT",
    "MISC": "MISC",
    "LANGUAGE": "MISC",
}


def entity_label(label: str) -> str:
    """Map a pipeline's entity label to a Mention label; "" for dates, money and other numbers."""
    return MENTION_LABELS.get(label, "")


def verbs(tokens: Doc | Span | Iterable[Token]) -> list[Token]:
    """List the verbs that head a clause, copulas included and auxiliaries left out."""
    return [token for token in tokens if is_clause_verb(token)]


def is_clause_verb(token: Token) -> bool:
    """Say whether a token is the verb that its clause goes by."""
    if token.pos_ not in {"VERB", "AUX"} or token.dep_ in AUXILIARY | NOT_CLAUSE:
        return False
    return token.pos_ == "VERB" or token.dep_ == "cop" or not has_copula(token)


def has_copula(token: Token) -> bool:
    """Say whether a Universal Dependencies predicate carries its copula as a child."""
    return any(child.dep_ == "cop" for child in token.children)


def governor(verb: Token) -> Token:
    """Return the token that the clause's other words hang on: for a UD copula its predicate."""
    return verb.head if verb.dep_ == "cop" else verb


def verb_of(token: Token) -> Token:
    """Return the verb of the clause that a token governs: the copula of a UD predicate."""
    return next((child for child in token.children if child.dep_ == "cop"), token)


def clause_root(token: Token) -> Token:
    """Return the verb of the smallest clause around a token; without a verb, the sentence root."""
    for candidate in (token, *token.ancestors):
        verb = verb_of(candidate)
        if verb is not candidate or is_clause_verb(candidate):
            return verb
    return token.sent.root


def child_of(token: Token, relations: frozenset[str]) -> Token | None:
    """Return the first child in one of the relations, or None."""
    doc = token.doc
    for index, relation in _children_of(doc)[token.i]:
        if relation in relations:
            return doc[index]
    return None


def _children_of(doc: Doc) -> list[list[tuple[int, str]]]:
    """List the children of each token with their relations, once a document.

    spaCy walks the words between a token and its children anew at each question, and this one is
    asked more often than any other.
    """
    found: list[list[tuple[int, str]]] | None = doc.user_data.get(_CHILDREN)
    if found is None:
        found = [[] for _ in range(len(doc))]
        for child in doc:
            if child.head.i != child.i:
                found[child.head.i].append((child.i, child.dep_))
        doc.user_data[_CHILDREN] = found
    return found


def own_subject(verb: Token) -> Token | None:
    """Return the subject that the clause itself states, a relative pronoun included."""
    return child_of(governor(verb), SUBJECT)


def subject_of(verb: Token) -> Token | None:
    """Return the subject, also where the clause shares it with another or relates to a noun.

    "Kim came and invited him": Kim invited. "He plans to visit": he visits. "diplomats who
    spoke", "diplomats citing": diplomats. A passive's subject is the one it is done to.
    """
    stated = own_subject(verb)
    clause = governor(verb)
    if stated is not None:
        is_relative = clause.dep_ in RELATIVE_CLAUSE and stated.lower_ in RELATIVE_PRONOUNS
        return clause.head if is_relative else stated
    if clause.dep_ == "conj":
        return subject_of(verb_of(clause.head)) if is_predicate(clause.head) else None
    if clause.dep_ == "acl":
        return clause.head if verb.tag_ in {"VBG", "VBN"} else None
    if clause.dep_ in {"xcomp", "pcomp"} or (clause.dep_ == "advcl" and not is_finite(verb)):
        return controller_of(clause)
    return None


def controller_of(clause: Token) -> Token | None:
    """Return who does what a subjectless clause tells: the object above it, else the subject."""
    above = clause.head if clause.dep_ != "pcomp" else clause.head.head
    if not is_predicate(above):
        return None
    verb = verb_of(above)
    shared = child_of(above, OBJECT | RECIPIENT) if clause.dep_ == "xcomp" else None
    return shared or subject_of(verb)


def is_predicate(token: Token) -> bool:
    """Say whether a token governs a clause."""
    return (
        token.pos_ in {"VERB", "AUX"} or has_copula(token) or child_of(token, SUBJECT) is not None
    )


def object_of(verb: Token) -> Token | None:
    """Return the direct object; not the addressee of "told the Gazette that …"."""
    found = child_of(governor(verb), OBJECT)
    return None if found is not None and is_addressee(verb, found) else found


def recipient_of(verb: Token) -> Token | None:
    """Return who receives or is told: the indirect object, or the object beside a that-clause."""
    clause = governor(verb)
    given = next((c for c in clause.children if c.dep_ in RECIPIENT and c.pos_ != "ADP"), None)
    if given is not None:
        return given
    found = child_of(clause, OBJECT)
    return found if found is not None and is_addressee(verb, found) else None


def is_addressee(verb: Token, candidate: Token) -> bool:
    """Say whether an object is the one spoken to, since the clause also states what was said."""
    return content_of(verb) is not None and candidate.dep_ in OBJECT


def complement_of(verb: Token) -> Token | None:
    """Return what a copula says of its subject: "president" in "he is president"."""
    if verb.dep_ == "cop":
        return verb.head
    return child_of(verb, COMPLEMENT)


def content_of(verb: Token) -> Token | None:
    """Return the verb of what is said, thought or expected; also with the saying set in or after.

    "It will rain, he said": rain. Some treebanks hang such a "said" under what it reports.
    """
    clause = governor(verb)
    content = child_of(clause, CONTENT) or _that_clause_behind(clause)
    if content is None and clause.dep_ == "parataxis" and own_subject(verb) is not None:
        content = clause.head
    return verb_of(content) if content is not None else None


def _that_clause_behind(clause: Token) -> Token | None:
    """Give "close" of "told the paper in an interview that it would close", hung on "interview"."""
    for _, noun in obliques_of(clause):
        told = child_of(noun, frozenset({"acl"})) if noun.i > clause.i else None
        if told is not None and any(c.dep_ == "mark" and c.lower_ == "that" for c in told.children):
            return told
    return None


def obliques_of(token: Token) -> list[tuple[str, Token]]:
    """List (preposition, noun) of the phrases on a verb or noun; "" for a bare "last month".

    Prepositions are lower-case and may have several words: "according to". A passive's "by"
    phrase is among them, and so is what hangs on a copula's adjective ("familiar with it").
    """
    found: list[tuple[str, Token]] = []
    for child in oblique_children(token):
        if child.dep_ in {"prep", "agent", "dative"}:
            found.extend(phrases_under(child, ()))
        else:
            found.append((case_of(child), child))
    return found


def oblique_children(token: Token) -> Iterator[Token]:
    """Yield the nouns (UD) or prepositions (ClearNLP) on a verb or noun.

    A UD predicate noun carries its own phrases (nmod) and those of its clause (obl).
    """
    for child in governor(token).children:
        is_nominal = child.dep_.startswith("nmod")
        if child.dep_ in OBLIQUE | UNMARKED:
            is_noun_asked = token.pos_ in NOMINAL and has_copula(token)
            if (is_nominal and token.dep_ != "cop") or not (is_nominal or is_noun_asked):
                yield child
        elif child.dep_ in {"prep", "agent"} or (child.dep_ == "dative" and child.pos_ == "ADP"):
            yield child
        elif child.dep_ == "acomp":
            yield from (c for c in child.children if c.dep_ == "prep")


def case_of(noun: Token) -> str:
    """Return the preposition of a UD phrase with its fixed parts."""
    words = [
        part.lower_
        for case in noun.children
        if case.dep_ == "case"
        for part in sorted([case, *(c for c in case.children if c.dep_ == "fixed")], key=position)
    ]
    return " ".join(words)


def phrases_under(preposition: Token, before: tuple[str, ...]) -> Iterator[tuple[str, Token]]:
    """Yield (preposition, noun) below a ClearNLP preposition, through chains such as "out of"."""
    words = (*before, preposition.lower_)
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield " ".join(words), child
        elif child.dep_ in {"prep", "pcomp"} and child.pos_ == "ADP":
            yield from phrases_under(child, words)


def agent_of(verb: Token) -> Token | None:
    """Return who does what a passive tells: "diplomats" in "was cited by diplomats"."""
    if not is_passive(verb):
        return None
    return next((noun for preposition, noun in obliques_of(verb) if preposition == "by"), None)


def actor_of(verb: Token) -> Token | None:
    """Return who does it, in the active and the passive alike; None where it is not said."""
    return agent_of(verb) if is_passive(verb) else subject_of(verb)


def patient_of(verb: Token) -> Token | None:
    """Return whom or what it is done to, in the active and the passive alike."""
    return subject_of(verb) if is_passive(verb) else object_of(verb)


def is_passive(verb: Token) -> bool:
    """Say whether a verb is passive, a bare participle after its noun included."""
    if child_of(governor(verb), PASSIVE) is not None:
        return True
    return verb.dep_ == "acl" and verb.tag_ == "VBN"


def is_negated(verb: Token) -> bool:
    """Say whether the clause itself is denied by "not", "n't" or "never"."""
    children = list(governor(verb).children)
    if verb.dep_ == "cop":
        children.extend(verb.children)
    return any(
        c.dep_ in {"neg", "advmod", "preconj", "cc:preconj"} and c.lower_ in NEGATORS
        for c in children
    )


def auxiliaries_of(verb: Token) -> list[Token]:
    """List the auxiliaries of a verb in order: has, been, will, may."""
    return [child for child in governor(verb).children if child.dep_ in AUXILIARY]


def is_finite(verb: Token) -> bool:
    """Say whether a clause has a tense or a modal."""
    return any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in (verb, *auxiliaries_of(verb)))


def tense_of(verb: Token) -> str:
    """Return past, present, future or "": perfects are past, "will" is future, other modals "".

    An infinitive or participle without auxiliaries has no tense of its own.
    """
    chain = [*auxiliaries_of(verb), verb]
    first = chain[0]
    if first.lower_ in {"will", "shall", "'ll", "’ll", "wo", "’d"} and first.tag_ == "MD":
        return "" if first.lower_ == "’d" else "future"
    if first.tag_ == "VBD" or (first.lemma_ == "have" and first is not verb and is_finite(first)):
        return "past"
    return "present" if first.tag_ in {"VBZ", "VBP"} else ""


def relative_clauses_of(noun: Token) -> list[Token]:
    """List the verbs of the relative clauses on a noun."""
    return [verb_of(child) for child in noun.children if child.dep_ in RELATIVE_CLAUSE]


def possessor_of(noun: Token) -> Token | None:
    """Return the owner: "Russia" in "Russia's ambassador", "his" in "his visit"."""
    return child_of(noun, frozenset({"nmod:poss", "poss"}))


def apposition_of(noun: Token) -> Token | None:
    """Return the noun that renames this one: "spokesman" in "Dmitry, the spokesman"."""
    return child_of(noun, frozenset({"appos"}))


def conjuncts_of(token: Token) -> list[Token]:
    """List a token and what is joined to it by "and" or "or", in order."""
    return sorted({token, *token.conjuncts}, key=position)


def subtree_span(token: Token) -> Span:
    """Return all words that hang on a token, for a copula those of its clause."""
    top = governor(token)
    return token.doc[top.left_edge.i : top.right_edge.i + 1]


def noun_phrase(noun: Token) -> Span:
    """Return a noun with its determiners, adjectives, names and owner, nothing looser."""
    kept = [noun.i]
    for child in noun.children:
        if child.dep_ not in LOOSE and child.dep_ not in SUBJECT:
            kept.extend((child.left_edge.i, child.right_edge.i))
    return noun.doc[min(kept) : max(kept) + 1]


def position(token: Token) -> int:
    """Return a token's place in the text, to sort by."""
    return token.i
