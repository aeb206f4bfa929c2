"""The window: Qt screens over the use cases of `fieldkit.services`."""
