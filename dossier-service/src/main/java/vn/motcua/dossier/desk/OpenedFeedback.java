package vn.motcua.dossier.desk;

import java.util.List;
import vn.motcua.dossier.feedback.FeedbackAction;
import vn.motcua.dossier.feedback.FeedbackCase;

/// A feedback case as it stands, and what its reader may do to it now.
///
/// @param version number of its published events
/// @param clocks as they stand now
/// @param allowedActions none for the person concerned
public record OpenedFeedback(
        String code,
        long version,
        FeedbackCase feedback,
        List<FeedbackCase.Clock> clocks,
        List<FeedbackAction> allowedActions)
        implements Once.Answered {}
