# SPDX-License-Identifier: GPL-3.0-or-later
"""A Locust user as the published benchmark's agent: asks for one path, again once it is answered.

The path comes by the same environment variable, so that agent can be used in place of this one.
"""
import os

from locust import HttpUser, task


class PublishedUser(HttpUser):
    @task
    def ask(self):
        self.client.get(os.environ["LOCUST_ENDPOINT"])
