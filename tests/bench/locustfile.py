# SPDX-License-Identifier: GPL-3.0-or-later
"""A Locust user as the published benchmark's: asks for one path, again as soon as it is answered."""
import os

from locust import HttpUser, task


class PublishedUser(HttpUser):
    @task
    def ask(self):
        self.client.get(os.environ["QUADRANT_PATH"])
