package vn.motcua.dossier.forms;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// The pages of the forms, checked when the service is built; whatever is put into them is escaped.
@CheckedTemplate(basePath = "forms")
final class FormTemplates {

    private FormTemplates() {}

    static native TemplateInstance receipt(Sheet.Head head, Sheet.Receipt paper);

    static native TemplateInstance supplement(Sheet.Head head, Sheet.Supplement paper);

    static native TemplateInstance refusal(Sheet.Head head, Sheet.Refusal paper);

    static native TemplateInstance apology(Sheet.Head head, Sheet.Apology paper);

    static native TemplateInstance slip(Sheet.Head head, Sheet.Slip paper);

    static native TemplateInstance register(Sheet.Register register);
}
