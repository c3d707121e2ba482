"""The catalogue in formats that other programs read."""

from nlp.export.exporting import EXPORTERS, Export, export, export_stream
from nlp.export.formats import FileExporter, FolderExporter

__all__ = ["EXPORTERS", "Export", "FileExporter", "FolderExporter", "export", "export_stream"]
