"""Who stands out by what this study shares about its respondents."""

from fieldkit.domain.people import ConsentItem
from fieldkit.domain.risk import Risk
from fieldkit.domain.study import AttributeClass
from fieldkit.services.session import Study
from fieldkit.store import people


def measure(study: Study) -> Risk:
    """The risk in what leaves now: respondents who take part, by the attributes that are shared.

    On a laptop that holds a part of the study it informs; for the whole study it decides.
    """
    from fieldkit.analysis.risk import risk

    info, consents = study.info, people.consents(study.db)
    listed = {one.key: set(one.values) for one in info.attributes if one.shareable}
    sensitive = [one.key for one in info.attributes if one.kind is AttributeClass.SENSITIVE]
    table = {
        one.code: {
            key: value for key, value in one.attributes.items() if key in sensitive or value in listed.get(key, ())
        }
        for one in people.respondents(study.db)
        if one.id in consents and consents[one.id].allows(ConsentItem.TAKE_PART)
    }
    quasi = [one.key for one in info.attributes if one.shareable and one.kind is AttributeClass.QUASI]
    return risk(table, quasi=quasi, sensitive=sensitive)
