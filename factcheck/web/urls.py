"""The addresses of the pages."""

from __future__ import annotations

from django.urls import path

from factcheck.web.views import (
    articles,
    claims,
    corrections,
    flags,
    queue,
    runs,
    stories,
    submission,
)

app_name = "web"

urlpatterns = [
    path("", queue.show_queue, name="queue"),
    path("news/", queue.show_news, name="queue_news"),
    path("articles/", articles.list_articles, name="articles"),
    path("articles/new/", submission.submit, name="submit"),
    path("articles/<int:pk>/", articles.show_article, name="article"),
    path("articles/<int:pk>/correct/", corrections.correct, name="article_correct"),
    path("articles/<int:pk>/progress/", runs.show_progress, name="article_progress"),
    path("runs/<int:pk>/retry/", runs.retry, name="run_retry"),
    path("flags/<int:pk>/", flags.show_flag, name="flag"),
    path("flags/<int:pk>/decide/", flags.decide, name="flag_decide"),
    path("claims/<int:pk>/", claims.show_claim, name="claim"),
    path("claims/<int:pk>/verdict/", claims.decide, name="verdict"),
    path("verdicts/<int:pk>/sign/", claims.sign, name="verdict_sign"),
    path("stories/", stories.list_stories, name="stories"),
    path("stories/<int:pk>/", stories.show_story, name="story"),
]
