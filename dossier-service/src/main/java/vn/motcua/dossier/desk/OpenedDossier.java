package vn.motcua.dossier.desk;

import java.time.Instant;
import java.util.List;
import vn.motcua.dossier.lifecycle.Action;
import vn.motcua.dossier.lifecycle.Dossier;

/// A dossier as it stands, and what may be done to it now.
///
/// @param version number of its published events
/// @param asOf when it was opened: the now of everything that passes with time
public record OpenedDossier(String code, long version, Dossier dossier, List<Action> allowedActions, Instant asOf)
        implements Once.Answered {}
