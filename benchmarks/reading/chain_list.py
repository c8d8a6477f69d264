"""Made-up sentences with the chain of sources that each tells of, outermost first."""

from __future__ import annotations

__all__ = ["CHAINS"]

# text -> the parties by name, from who passes the words on last to the first source. A single
# source is no chain.
CHAINS: dict[str, tuple[str, ...]] = {
    "The minister will resign, Mirovka reported, citing a diplomat.": ("Mirovka", "diplomat"),
    "Mirovka reported on Tuesday, citing two people familiar with the talks, that the bank will "
    "close.": ("Mirovka", "two people familiar with the talks"),
    "The port will close in May, the Tavia news agency reported, citing the Harbour Ministry.": (
        "Tavia",
        "Harbour Ministry",
    ),
    "Tavia reported, citing the Coast Gazette, which cited an unnamed officer, that two ships "
    "collided.": ("Tavia", "Coast Gazette", "unnamed officer"),
    "According to the Coast Gazette, which quoted a senior aide, the mayor is ill.": (
        "Coast Gazette",
        "senior aide",
    ),
    "According to a diplomat cited by Mirovka, the talks will fail.": ("Mirovka", "diplomat"),
    "The talks will fail, according to a diplomat quoted by the Coast Gazette.": (
        "Coast Gazette",
        "diplomat",
    ),
    "The Coast Gazette quoted two officers as saying that the raid had failed.": (
        "Coast Gazette",
        "two officers",
    ),
    "A spokesman was quoted by Tavia as saying that the raid had failed.": ("Tavia", "spokesman"),
    "Police said a witness told them that the driver was asleep.": ("Police", "witness"),
    "The lawyer said his client had told him that the money was gone.": ("lawyer", "his client"),
    "The dam is safe, the minister said, according to the Coast Gazette.": (
        "Coast Gazette",
        "minister",
    ),
    "Ada Holm told the court that Bo Lund had said he would sell the ship.": (
        "Ada Holm",
        "Bo Lund",
    ),
    "The mill will close, local media reported, citing a company statement.": (
        "local media",
        "company statement",
    ),
    "Citing court documents, the Coast Gazette reported that the mayor owns two ships.": (
        "Coast Gazette",
        "court documents",
    ),
    "Quoting a police report, Tavia said that three men were arrested.": (
        "Tavia",
        "police report",
    ),
    "Officials said that, according to the ministry, forty people died.": (
        "Officials",
        "ministry",
    ),
    "The harbour master said on Monday, citing figures from the customs office, that trade fell.": (
        "harbour master",
        "customs office",
    ),
    "Mirovka cited three officers as saying that the raid had failed.": (
        "Mirovka",
        "three officers",
    ),
    "The ship sank in an hour, Tavia reported, citing the coast guard and two survivors.": (
        "Tavia",
        "coast guard",
        "two survivors",
    ),
    "The mayor will step down, said the Coast Gazette, citing a person close to him.": (
        "Coast Gazette",
        "person close to him",
    ),
    "Tavia, citing a statement by the Harbour Ministry, said that the port was shut.": (
        "Tavia",
        "Harbour Ministry",
    ),
    "The bank will be sold, the Coast Gazette wrote on Monday, crediting the daily Mirovka with "
    "the report.": ("Coast Gazette", "Mirovka"),
    "As Mirovka reported, citing an internal memo, the mill will close.": (
        "Mirovka",
        "internal memo",
    ),
    "A report by the audit office, cited by Mirovka, says that the bridge is unsafe.": (
        "Mirovka",
        "audit office",
    ),
    "In an interview with Tavia, Ada Holm said that the museum would open.": (),
    "The firm cut its forecast, citing weak demand and higher costs.": (),
    "Ada Holm said the bell weighs 90 kilos.": (),
    "The club closed early, citing health concerns.": (),
    "Ada Holm resigned on Friday, citing family reasons, the museum said.": (),
    "The judge cited the mayor for contempt.": (),
    "Critics cited the price as the main problem.": (),
    "Bo Lund told reporters that he would sell the ship.": (),
    "The report cited a lack of staff as a reason for the delay.": (),
    "Two officers told the Coast Gazette that the raid had failed.": (),
}
