# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""All that tests know of each resource, one file each, by the resource's name."""
from __future__ import annotations

import importlib
import pkgutil

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

from tests.samples.sample import Sample

SAMPLES: dict[str, Sample] = {name: importlib.import_module(f"{__name__}.{name}").SAMPLE for name in sorted(
    one.name for one in pkgutil.iter_modules(__path__)) if name not in ("sample", "_shared")}
ALL = sorted(RESOURCES)
#: Of these `overridden` takes away what it does not name, whatever that is.
REMOVABLE = [name for name in ALL if RESOURCES[name].kind == "collection" and "overridden" in SAMPLES[name].states]
