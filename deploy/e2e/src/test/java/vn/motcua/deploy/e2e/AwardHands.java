package vn.motcua.deploy.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import vn.motcua.deploy.local.Part;

/// What a person does and sees on the pages of award-service, by the words on links, buttons and fields.
final class AwardHands {

    private AwardHands() {}

    static void open(Page page, String address) {
        page.navigate(Stack.running().url(Part.AWARD).resolve(address).toString());
    }

    static void press(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    static void fill(Page page, String label, String value) {
        page.getByLabel(label).first().fill(value);
    }

    static Locator main(Page page) {
        return page.locator("main");
    }
}
