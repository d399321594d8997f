"""Depesha turns archival transcripts of diplomatic telegrams into proven TEI-XML editions."""

__version__ = "0.1.0"
