"""The full-text index over sentences, in the words of each database.

SQLite: an FTS5 table that keeps no copy of the text, fed by triggers. A later migration that
makes SQLite rebuild factcheck_sentence drops the triggers with the old table: it must create
them anew (`create_index` here). PostgreSQL: an index on an expression, kept by itself.
"""

from django.db import migrations

SQLITE = [
    """CREATE VIRTUAL TABLE factcheck_sentence_index USING fts5(
        text, content='factcheck_sentence', content_rowid='id',
        tokenize='porter unicode61 remove_diacritics 2'
    )""",
    """CREATE TRIGGER factcheck_sentence_indexed AFTER INSERT ON factcheck_sentence BEGIN
        INSERT INTO factcheck_sentence_index(rowid, text) VALUES (new.id, new.text);
    END""",
    """CREATE TRIGGER factcheck_sentence_unindexed AFTER DELETE ON factcheck_sentence BEGIN
        INSERT INTO factcheck_sentence_index(factcheck_sentence_index, rowid, text)
        VALUES ('delete', old.id, old.text);
    END""",
    """CREATE TRIGGER factcheck_sentence_reindexed AFTER UPDATE OF text ON factcheck_sentence BEGIN
        INSERT INTO factcheck_sentence_index(factcheck_sentence_index, rowid, text)
        VALUES ('delete', old.id, old.text);
        INSERT INTO factcheck_sentence_index(rowid, text) VALUES (new.id, new.text);
    END""",
    "INSERT INTO factcheck_sentence_index(factcheck_sentence_index) VALUES ('rebuild')",
]
POSTGRESQL = [
    """CREATE INDEX factcheck_sentence_index ON factcheck_sentence
        USING gin (to_tsvector('english', text))""",
]
SQLITE_BACK = [
    "DROP TRIGGER factcheck_sentence_indexed",
    "DROP TRIGGER factcheck_sentence_unindexed",
    "DROP TRIGGER factcheck_sentence_reindexed",
    "DROP TABLE factcheck_sentence_index",
]
POSTGRESQL_BACK = ["DROP INDEX factcheck_sentence_index"]


def create_index(apps, schema_editor):
    statements = {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]
    for statement in statements:
        schema_editor.execute(statement, params=None)


def drop_index(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    for statement in {"sqlite": SQLITE_BACK, "postgresql": POSTGRESQL_BACK}[vendor]:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("factcheck", "0001_initial")]

    operations = [migrations.RunPython(create_index, drop_index)]
