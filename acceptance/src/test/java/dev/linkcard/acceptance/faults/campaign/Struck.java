package dev.linkcard.acceptance.faults.campaign;

import dev.linkcard.acceptance.faults.database.DatabaseProcess;
import dev.linkcard.acceptance.faults.replica.Replica;

/** The processes that are struck. */
record Struck(Replica first, Replica second, DatabaseProcess database) {}
