"""The catalogue in formats that other programs read."""

from nlp.export.exporting import EXPORTERS, Exporter, export, export_stream

__all__ = ["EXPORTERS", "Exporter", "export", "export_stream"]
