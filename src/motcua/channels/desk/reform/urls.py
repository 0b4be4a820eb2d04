"""Addresses of these screens."""

from django.urls import path

from motcua.channels.desk.reform import home, law, outreach, plans, training, voiding

urlpatterns = [
    path("", home.home, name="reform"),
    path("ke-hoach/", plans.plans, name="reform-plans"),
    path("ke-hoach/them/", plans.add_plan, name="reform-plan-add"),
    path("ke-hoach/<uuid:pk>/", plans.plan, name="reform-plan"),
    path("ke-hoach/<uuid:pk>/nhiem-vu/", plans.add_task, name="reform-task-add"),
    path("nhiem-vu/<uuid:pk>/", plans.task, name="reform-task"),
    path("sang-kien/", plans.initiatives, name="reform-initiatives"),
    path("sang-kien/them/", plans.add_initiative, name="reform-initiative-add"),
    path("sang-kien/<uuid:pk>/", plans.initiative, name="reform-initiative"),
    path("tap-huan/", training.courses, name="reform-courses"),
    path("tap-huan/them/", training.add_course, name="reform-course-add"),
    path("tap-huan/<uuid:pk>/", training.course, name="reform-course"),
    path("tap-huan/<uuid:pk>/nguoi/", training.people, name="reform-people"),
    path("tuyen-truyen/", outreach.activities, name="reform-activities"),
    path("tuyen-truyen/them/", outreach.add_activity, name="reform-activity-add"),
    path("tuyen-truyen/do-phu/", outreach.matrix, name="reform-coverage"),
    path("tuyen-truyen/<uuid:pk>/", outreach.activity, name="reform-activity"),
    path("van-ban-moi/", law.acts, name="reform-acts"),
    path("van-ban-moi/them/", law.add_act, name="reform-act-add"),
    path("van-ban-moi/<uuid:pk>/", law.act, name="reform-act"),
    path("van-ban-moi/<uuid:pk>/giao/", law.assign, name="reform-assign"),
    path("van-ban-moi/<uuid:pk>/kien-nghi/", law.propose, name="reform-propose"),
    path("luot-giao/<uuid:pk>/", law.assignment, name="reform-assignment"),
    path("huy/<slug:what>/<uuid:pk>/", voiding.void, name="reform-void"),
]
