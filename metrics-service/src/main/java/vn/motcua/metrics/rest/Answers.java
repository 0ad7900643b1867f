package vn.motcua.metrics.rest;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.window.NamedWindow;
import vn.motcua.metrics.window.Window;

/// Answers a question with all indicators, and those of the period before beside them.
@RequestScoped
class Answers {

    private final Questions questions;
    private final Figures figures;
    private final FreshnessDesk freshness;

    Answers(Questions questions, Figures figures, FreshnessDesk freshness) {
        this.questions = questions;
        this.figures = figures;
        this.freshness = freshness;
    }

    /// @param window the name by which the window was asked for; absent for dates
    FiguresView of(Question question, @Nullable String window) {
        Window before = NamedWindow.before(window, question.window());
        return FiguresView.of(
                question,
                questions.now(),
                freshness.of(question.offices(), question.knowledge()),
                figures.all(question),
                before,
                figures.all(question.in(before)));
    }
}
