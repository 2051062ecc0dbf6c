"""A nightly audit by Airflow (2.6 or later, or 3), on a worker that has the program and the corpus.

Copy this file into the DAGs' folder. The settings are those of the shared file, with MONOFACT_LOGS empty: Airflow keeps
what is printed. Its secrets may stand in the worker's environment instead, which counts before the file.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta

from airflow import DAG

try:
    from airflow.providers.standard.operators.bash import BashOperator
except ImportError:  # Airflow 2
    from airflow.operators.bash import BashOperator

HOME = os.environ.get("MONOFACT_HOME", "/opt/monofact")
SETTINGS = os.environ.get("MONOFACT_SETTINGS", "/etc/monofact/monofact.env")

with DAG(
    dag_id="monofact",
    description="Audit of a pretraining corpus",
    schedule="0 3 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    tags=["monofact"],
) as dag:
    # A task that is stopped ends the audit by SIGTERM; the next run goes on with it. Statuses: 1 is a corpus
    # that fails its policy, which fails the task; 75 is a run beside another one, which is skipped. No retries: they
    # would not make a corpus better.
    BashOperator(
        task_id="audit",
        bash_command="exec \"$HOME_OF_MONOFACT/jobs/schedule/run-audit\" \"$SETTINGS_OF_MONOFACT\"",
        env={"HOME_OF_MONOFACT": HOME, "SETTINGS_OF_MONOFACT": SETTINGS},
        append_env=True,
        skip_on_exit_code=75,
        retries=0,
        execution_timeout=timedelta(hours=12),
    )
