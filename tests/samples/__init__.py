# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""All that tests know of each resource, one file each, by the resource's name."""
from __future__ import annotations

import importlib
import pkgutil

from tests.samples.sample import Sample

SAMPLES: dict[str, Sample] = {name: importlib.import_module(f"{__name__}.{name}").SAMPLE for name in sorted(
    one.name for one in pkgutil.iter_modules(__path__)) if name not in ("sample", "_shared")}
