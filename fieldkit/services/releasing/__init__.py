"""The reader's release: what an archive or a ministry gets in one folder.

`people` says who is in it, `contents` what is told of them, `files` and `readme` write it, `making` puts it together,
searches it and hands it out.
"""

from fieldkit.services.releasing.making import Offer, Prepared, hand_out, offers, prepare, release

__all__ = ["Offer", "Prepared", "hand_out", "offers", "prepare", "release"]
