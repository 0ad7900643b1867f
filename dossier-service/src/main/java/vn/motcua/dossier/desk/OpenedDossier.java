package vn.motcua.dossier.desk;

import java.util.List;
import vn.motcua.dossier.lifecycle.Action;
import vn.motcua.dossier.lifecycle.Dossier;

/// A dossier as it stands, and what may be done to it now.
///
/// @param version number of its published events
public record OpenedDossier(String code, long version, Dossier dossier, List<Action> allowedActions) {}
