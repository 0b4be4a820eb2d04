"""Addresses of these screens."""

from django.urls import path

from motcua.channels.desk.feedback import paper, tablet, views

urlpatterns = [
    path("", views.figures, name="feedback"),
    path("y-kien/", views.opinions, name="feedback-ratings"),
    path("y-kien/<uuid:pk>/", views.opinion, name="feedback-rating"),
    path("phieu-giay/", paper.paper, name="feedback-paper"),
    path("may-tinh-bang/", tablet.set_up, name="feedback-tablet-set-up"),
    path("quay/", tablet.ask, name="feedback-tablet"),
    path("quay/cam-on/", tablet.thanks, name="feedback-tablet-thanks"),
]
