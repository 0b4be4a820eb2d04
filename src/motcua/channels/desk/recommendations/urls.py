"""Addresses of these screens."""

from django.urls import path

from motcua.channels.desk.recommendations import views

urlpatterns = [
    path("", views.recommendations, name="recommendations"),
    path("<uuid:pk>/", views.recommendation, name="recommendation"),
    path("<uuid:pk>/da-nhan/", views.acknowledge, name="recommendation-acknowledge"),
    path("<uuid:pk>/tra-loi/", views.answer, name="recommendation-answer"),
]
