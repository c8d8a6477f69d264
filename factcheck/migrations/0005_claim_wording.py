from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("factcheck", "0004_rules_and_lines")]

    operations = [
        migrations.AddField(
            model_name="claim",
            name="parts",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="claim",
            name="wording",
            field=models.TextField(blank=True, default=""),
        ),
    ]
