"""Addresses of these screens."""

from django.urls import path

from motcua.channels.council.recommendations import views

urlpatterns = [
    path("", views.recommendations, name="recommendations"),
    path("<uuid:pk>/", views.recommendation, name="recommendation"),
    path("<uuid:pk>/danh-gia/", views.judge, name="recommendation-judge"),
    path("<uuid:pk>/don-doc/", views.remind, name="recommendation-remind"),
    path("<uuid:pk>/tra-loi/", views.answer, name="recommendation-answer"),
]
