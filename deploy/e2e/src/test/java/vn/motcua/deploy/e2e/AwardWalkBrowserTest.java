package vn.motcua.deploy.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.motcua.deploy.e2e.AwardHands.click;
import static vn.motcua.deploy.e2e.AwardHands.fill;
import static vn.motcua.deploy.e2e.AwardHands.main;
import static vn.motcua.deploy.e2e.AwardHands.open;
import static vn.motcua.deploy.e2e.AwardHands.press;
import static vn.motcua.deploy.e2e.Browsers.seen;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.motcua.deploy.local.Part;

/// The campaign of 2024 walked in the browser by people who follow what the pages say, each signed in as themselves:
/// from entering candidates to the printed decision, for an individual of the commune, an individual and a collective
/// of the district.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AwardWalkBrowserTest {

    private static final SampleOffice OFFICE = new SampleOffice("X01.02.03");
    private static final String CAMPAIGN = "/campaigns/vinh-yen-2024";
    private static final String MAI = "Nguyễn Thị Mai";
    private static final String BINH = "Trần Văn Bình";
    private static final String DESK = "Tổ một cửa Vĩnh Yên";
    private static final List<String> SECTION_II = List.of("II.1", "II.2d", "II.4", "posting", "feedback");

    private static Browsers browsers;
    private static Page clerk;
    private static Page head;
    private static Page verifier;
    private static Page chair;
    private static Page secretary;
    private static Page decider;
    private static String communeList = "";
    private static String districtList = "";

    @BeforeAll
    static void the_desk_has_worked_and_everybody_has_signed_in() {
        OFFICE.register();
        OFFICE.send(OFFICE.lines());
        JsonNode expected = OFFICE.expected().at("/figures/0");
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> Assertions.assertThat(
                        Figures.like(expected, OFFICE.code()))
                .isEqualTo(expected));
        browsers = new Browsers();
        clerk = browsers.signedIn(Part.AWARD, "/", "award-clerk");
        head = browsers.signedIn(Part.AWARD, "/", "desk-head");
        verifier = browsers.signedIn(Part.AWARD, "/", "award-verifier");
        decider = browsers.signedIn(Part.AWARD, "/", "decider");
        chair = browsers.signedInAs(Part.AWARD, "/", "chu-tich-hoi-dong", "council", OFFICE.code());
        secretary = browsers.signedInAs(Part.AWARD, "/", "thu-ky-hoi-dong", "council", OFFICE.code());
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    @Order(1)
    void the_plan_says_how_it_is_read_and_what_is_odd_in_it() {
        press(clerk, "Đẩy mạnh hiện đại hoá");

        seen(clerk, "award-campaign");
        assertThat(main(clerk)).containsText("Kế hoạch ghi 150 ngày");
        assertThat(main(clerk)).containsText("A20");
        press(clerk, "Lịch hạn");
        seen(clerk, "award-deadlines");
        assertThat(main(clerk)).containsText("00:00:00 30/09/2024");
    }

    @Test
    @Order(2)
    void the_clerk_enters_two_people_and_a_collective() {
        enter("mai", MAI, "Công chức Tư pháp – Hộ tịch", "cấp xã", "2024-09-27T15:00");
        enter("binh", BINH, "Công chức Văn phòng – Thống kê", "cấp huyện", "2024-10-01T09:00");
        press(clerk, "Ứng viên");
        press(clerk, "Thêm tập thể");
        fill(clerk, "Mã ứng viên", "to-mot-cua");
        fill(clerk, "Tên tập thể", DESK);
        fill(clerk, "cấp huyện", "2024-10-01T09:30");
        click(clerk, "Lưu ứng viên");
        for (String item : SECTION_II) {
            judge(item);
        }
        judge("T2");
        declare("to-mot-cua");

        press(clerk, "Ứng viên");
        seen(clerk, "award-candidates");
        assertThat(main(clerk)).containsText(MAI);
        assertThat(main(clerk)).containsText(DESK);
    }

    @Test
    @Order(3)
    void the_head_of_the_desk_grades_with_the_keyboard_and_signs_each_month() {
        press(head, "Đẩy mạnh hiện đại hoá");
        press(head, "Xếp loại tháng");
        Browsers.usableByAll(head);
        for (String month : List.of("05/2024", "06/2024", "07/2024", "08/2024", "09/2024")) {
            head.getByLabel(BINH + ", " + month).fill("");
        }
        head.getByLabel(BINH + ", 05/2024").focus();
        for (int month = 0; month < 5; month++) {
            head.keyboard().type("a");
            head.keyboard().press("ArrowRight");
        }
        head.getByLabel(MAI + ", 05/2024").focus();
        for (int month = 0; month < 5; month++) {
            head.keyboard().type("A");
            head.keyboard().press("ArrowRight");
        }
        Assertions.assertThat(head.getByLabel(MAI + ", 09/2024").inputValue()).isEqualTo("A");
        Browsers.look(head, "award-grades-typed");
        click(head, "Lưu bản tạm");
        for (String month : List.of("05/2024", "06/2024", "07/2024", "08/2024", "09/2024")) {
            click(head, "Ký " + month);
        }

        seen(head, "award-grades-signed");
        assertThat(head.locator("tr", new Page.LocatorOptions().setHasText(MAI)).getByText("đã ký"))
                .hasCount(5);
    }

    @Test
    @Order(4)
    void an_individual_of_the_commune_is_honoured_by_the_commune() {
        makeList("cấp xã");
        Browsers.usableByAll(clerk);
        clerk.locator("details.entry", new Page.LocatorOptions().setHasText(MAI))
                .locator("> summary")
                .click();
        Browsers.look(clerk, "award-list-commune");
        assertThat(clerk.locator("#mai")).containsText("336/351");
        assertThat(clerk.locator("#mai")).containsText("II.2e");
        assertThat(clerk.locator("#mai > summary")).containsText("Đạt");
        String list = clerk.url();
        communeList = list;
        toTheCouncil(list, List.of(MAI));
        propose();
        decide(list, "05/QĐ-UBND", "2024-10-05", "Lê Văn Chủ");

        assertThat(main(decider)).containsText(MAI);
        assertThat(main(decider)).containsText("360.000 đ");
        published(list);
    }

    @Test
    @Order(5)
    void an_individual_and_a_collective_of_the_district_are_honoured_by_the_district() {
        makeList("cấp huyện");
        seen(clerk, "award-list-district");
        String list = clerk.url();
        districtList = list;
        toTheCouncil(list, List.of(BINH, DESK));
        propose();
        click(secretary, "Gửi cấp trên");
        open(verifier, list);
        press(verifier, "Các bước");
        click(verifier, "Tiếp nhận ở cấp trên");
        decide(list, "112/QĐ-UBND", "2024-10-14", "Trần Văn Huyện");

        Locator honoured = decider.locator("table", new Page.LocatorOptions().setHasText("Số sổ vàng"));
        assertThat(honoured).containsText(BINH);
        assertThat(honoured).containsText("710.000 đ");
        assertThat(honoured).containsText(DESK);
        assertThat(honoured).containsText("1.410.000 đ");
        published(list);
    }

    @Test
    @Order(6)
    void the_papers_of_the_commune_name_the_same_person_number_clause_and_sum() throws IOException {
        open(clerk, communeList);
        press(clerk, "Văn bản");
        seen(clerk, "award-papers");

        for (String paper : List.of("Danh sách đề nghị", "Tờ trình", "Trích ngang thành tích")) {
            Assertions.assertThat(paper(paper, "commune")).contains(MAI);
        }
        Assertions.assertThat(paper("Trích ngang thành tích", "commune")).contains("336/351");
        Assertions.assertThat(paper("Biên bản họp Hội đồng", "commune"))
                .contains(MAI, "Lê Văn Chủ", "Phạm Thị Thư", "2/3");
        Assertions.assertThat(paper("Quyết định và danh sách kèm theo", "commune"))
                .contains(
                        "Số: 05/QĐ-UBND",
                        "ngày 05 tháng 10 năm 2024",
                        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ VĨNH YÊN",
                        "Luật Thi đua, khen thưởng",
                        "Tặng Giấy khen cho 01 cá nhân",
                        "mỗi cá nhân 360.000 đồng",
                        MAI);
        Assertions.assertThat(paper("Danh sách chi tiền thưởng", "commune")).contains(MAI, "360.000", "05/QĐ-UBND");
        inEnglish("The papers of the list", "award-papers-english");
    }

    @Test
    @Order(7)
    void the_papers_of_the_district_name_both_and_add_up() throws IOException {
        open(clerk, districtList);
        press(clerk, "Văn bản");

        Assertions.assertThat(paper("Danh sách đề nghị", "district")).contains(BINH, DESK);
        Assertions.assertThat(paper("Tờ trình", "district")).contains(BINH, DESK);
        Assertions.assertThat(paper("Biên bản họp Hội đồng", "district")).contains(BINH, DESK);
        Assertions.assertThat(paper("Quyết định và danh sách kèm theo", "district"))
                .contains(
                        "Số: 112/QĐ-UBND",
                        "ngày 14 tháng 10 năm 2024",
                        "mỗi cá nhân 710.000 đồng",
                        "mỗi tập thể 1.410.000 đồng",
                        "2.120.000 đồng",
                        BINH,
                        DESK);
    }

    @Test
    @Order(8)
    void a_certificate_leads_everybody_by_its_code_to_what_it_says() throws IOException {
        open(clerk, districtList);
        press(clerk, "Giấy khen");
        seen(clerk, "award-certificates");
        Printed both = Printed.by(link("Giấy khen đầy đủ")).look("paper-district-giay-khen");
        Assertions.assertThat(both.words()).contains("GIẤY KHEN", BINH, DESK, "112/QĐ-UBND");
        Assertions.assertThat(both.codes()).hasSize(2);
        inEnglish("Certificates", "award-certificates-english");

        open(clerk, communeList);
        press(clerk, "Giấy khen");
        Printed one = Printed.by(clerk.locator("tr", new Page.LocatorOptions().setHasText(MAI))
                        .getByRole(AriaRole.LINK))
                .look("paper-commune-giay-khen");
        Assertions.assertThat(one.words()).contains("GIẤY KHEN", MAI, "05/QĐ-UBND");
        Assertions.assertThat(one.codes()).hasSize(1);
        String code = URI.create(one.codes().getFirst()).getPath();

        Page citizen = browsers.passer(Part.AWARD, code + "?lang=vi");
        seen(citizen, "award-public-certificate");
        assertThat(main(citizen)).containsText("có thật và đang có hiệu lực");
        assertThat(main(citizen)).containsText(MAI);
        assertThat(main(citizen)).containsText("05/QĐ-UBND");
        citizen.setViewportSize(390, 844);
        press(citizen, "English");
        seen(citizen, "award-public-certificate-small");
        assertThat(main(citizen)).containsText("is genuine and stands");
        open(citizen, "/c/khong-co-ma-nay");
        seen(citizen, "award-public-unknown");
        assertThat(main(citizen)).containsText("Không có Giấy khen nào với mã này");
    }

    @Test
    @Order(9)
    void a_complaint_is_recorded_by_keyboard_and_answered_by_who_signed() {
        open(clerk, communeList);
        press(clerk, "Khiếu nại");
        seen(clerk, "award-complaints");
        clerk.focus("#new > summary");
        clerk.keyboard().press("Enter");
        clerk.getByLabel("Người khiếu nại").focus();
        clerk.keyboard().type("Phạm Văn Hỏi");
        fill(clerk, "Ngày nhận hoặc biết quyết định", "2024-10-07");
        clerk.getByLabel("Nhận khiếu nại lúc").fill("2024-11-04T09:00");
        clerk.getByLabel("Khiếu nại điều gì").focus();
        clerk.keyboard().type("Đề nghị xem lại tiêu chuẩn sáng kiến.");
        Browsers.usableByAll(clerk);
        clerk.keyboard().press("Tab");
        clerk.keyboard().press("Enter");
        assertThat(main(clerk)).containsText("Phạm Văn Hỏi");
        assertThat(main(clerk)).containsText("trong thời hiệu");

        open(decider, communeList);
        press(decider, "Khiếu nại");
        fill(decider, "Văn bản trả lời số", "31/UBND-VP");
        fill(decider, "Ngày ký", "2024-11-20");
        fill(decider, "Nội dung trả lời", "Đã đối chiếu minh chứng; giữ nguyên quyết định.");
        seen(decider, "award-complaint-answer");
        click(decider, "Ghi trả lời");
        assertThat(main(decider)).containsText("31/UBND-VP");
        seen(decider, "award-complaint-answered");
    }

    @Test
    @Order(10)
    void whoever_reads_one_tree_can_name_the_clause_the_figure_and_the_cases_that_decided() {
        open(clerk, communeList);
        Locator onTime = clerk.locator(
                        "#mai .node:has(> .title > .clause)", new Page.LocatorOptions().setHasText("336/351"))
                .last();
        assertThat(onTime).containsText("II.2e");
        String cases = onTime.locator("> .message a").first().getAttribute("href");
        clerk.navigate(cases);
        assertThat(main(clerk)).containsText("336 / 351");
        assertThat(main(clerk)).containsText("X01.02.03-240911-0002");

        open(clerk, CAMPAIGN + "/lists");
        seen(clerk, "award-lists");
        press(clerk, "Thử cách hiểu khác");
        Browsers.usableByAll(clerk);
        fill(clerk, "Hồ sơ giải quyết đúng hạn", "97");
        click(clerk, "Xét thử");
        Browsers.look(clerk, "award-what-if");
        assertThat(clerk.locator("section.card", new Page.LocatorOptions().setHasText("Ra khỏi danh sách")))
                .containsText(MAI);
        press(clerk, "Trùng lặp");
        seen(clerk, "award-overlaps");
        press(clerk, "English");
        assertThat(main(clerk)).containsText("Nominated or honoured twice");
        seen(clerk, "award-english");
    }

    @Test
    @Order(11)
    void a_campaign_of_another_year_and_structure_is_made_step_by_step() {
        open(clerk, "/?lang=vi");
        press(clerk, "Lập đợt mới");
        seen(clerk, "award-wizard-0");
        press(clerk, "Bắt đầu từ mẫu");
        seen(clerk, "award-wizard-1");
        fill(clerk, "Mã đợt", "vinh-yen-2026");
        fill(clerk, "Tên đợt", "Bộ phận một cửa năm 2026");
        fill(clerk, "Tên tiếng Anh", "One-stop desk 2026");
        fill(clerk, "Từ ngày", "2026-02-01");
        fill(clerk, "Đến hết ngày", "2026-06-30");
        fill(clerk, "Số ngày kế hoạch công bố", "150");
        click(clerk, "Tiếp tục →");
        seen(clerk, "award-wizard-2");
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bỏ mục này"))
                .last()
                .click();
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bỏ mục này"))
                .last()
                .click();
        click(clerk, "Tiếp tục →");
        seen(clerk, "award-wizard-3");
        click(clerk, "Tiếp tục →");
        seen(clerk, "award-wizard-4");
        click(clerk, "Tiếp tục →");
        clerk.getByLabel("Trước ngày", new Page.GetByLabelOptions().setExact(true))
                .fill("2026-07-10");
        fill(clerk, "Dự kiến ký quyết định ngày", "2026-07-20");
        Browsers.look(clerk, "award-wizard-5");
        click(clerk, "Tiếp tục →");
        seen(clerk, "award-wizard-6");
        assertThat(main(clerk)).containsText("00:00:00 10/07/2026");
        click(clerk, "Lưu đợt khen thưởng");

        assertThat(main(clerk)).containsText("Bộ phận một cửa năm 2026");
        Assertions.assertThat(clerk.url()).contains("/campaigns/vinh-yen-2026");
    }

    private static void enter(String code, String name, String post, String level, String filed) {
        open(clerk, CAMPAIGN + "/candidates");
        press(clerk, "Thêm cá nhân");
        Browsers.usableByAll(clerk);
        fill(clerk, "Mã ứng viên", code);
        fill(clerk, "Họ và tên", name);
        fill(clerk, "Chức vụ", post);
        fill(clerk, "Đơn vị công tác", "UBND xã Vĩnh Yên");
        clerk.getByLabel("tổ chức thực hiện").check();
        clerk.getByLabel("Từ ngày").first().fill("2024-01-02");
        clerk.getByLabel("Quyết định số").first().fill("11/QĐ-UBND");
        fill(clerk, level, filed);
        Browsers.look(clerk, "award-new-candidate");
        click(clerk, "Lưu ứng viên");
        judge("C2");
        if (code.equals("mai")) {
            judge("C1a");
            SECTION_II.forEach(AwardWalkBrowserTest::judge);
            seen(clerk, "award-candidate");
        }
        declare(code);
    }

    /// Enters what the candidate has declared on paper; without it no list moves.
    private static void declare(String code) {
        open(clerk, CAMPAIGN + "/candidates/" + code + "/file");
        fill(clerk, "Nội dung báo cáo của ứng viên", "Hoàn thành các chỉ tiêu của kế hoạch, có cách làm mới.");
        fill(clerk, "Ngày ứng viên ký bản giấy", "2024-09-20");
        clerk.getByLabel("Cam đoan").check();
        clerk.getByLabel("Tự nguyện đồng ý").check();
        click(clerk, "Lưu báo cáo");
    }

    /// Judges one item of the candidate on the page as met, with one paper.
    private static void judge(String item) {
        clerk.locator("[id='j-" + item + "'] a").click();
        clerk.getByLabel("đạt", new Page.GetByLabelOptions().setExact(true)).check();
        fill(clerk, "Lý do", "Đã đối chiếu hồ sơ lưu tại Văn phòng");
        clerk.getByLabel("Tên văn bản").first().fill("Biên bản kiểm tra");
        clerk.getByLabel("Số, ký hiệu").first().fill("07/BB-UBND");
        if (item.equals("C2")) {
            clerk.getByLabel("Loại (sáng kiến)").first().selectOption("xác nhận của thủ trưởng");
        }
        click(clerk, "Lưu đánh giá");
    }

    private static void makeList(String level) {
        open(clerk, CAMPAIGN);
        press(clerk, "Danh sách xét");
        clerk.getByLabel("Cấp khen").selectOption(level);
        fill(clerk, "Số liệu đến lúc", "2024-10-01T00:00");
        click(clerk, "Lập danh sách");
        clerk.waitForURL("**/award-lists/**");
    }

    /// Submits and verifies a list, calls the council together on these people, and lets it vote for them.
    private static void toTheCouncil(String list, List<String> agenda) {
        press(clerk, "Các bước");
        seen(clerk, "award-steps");
        click(clerk, "Nộp danh sách");
        open(verifier, list);
        press(verifier, "Các bước");
        click(verifier, "Xác nhận đã thẩm định");
        open(secretary, list);
        press(secretary, "Các bước");
        Browsers.usableByAll(secretary);
        fill(secretary, "Địa điểm họp", "Phòng họp UBND xã");
        member(0, "chu-tich-hoi-dong", "Lê Văn Chủ", "Chủ tịch UBND xã");
        member(1, "thu-ky-hoi-dong", "Phạm Thị Thư", "Công chức Văn phòng");
        member(2, "uy-vien-hoi-dong", "Đỗ Văn Viên", "Chủ tịch Công đoàn");
        for (Locator box : secretary.locator("input[name=agenda]").all()) {
            box.setChecked(agenda.stream()
                    .anyMatch(name -> box.locator("xpath=..").textContent().contains(name)));
        }
        Browsers.look(secretary, "award-call-the-council");
        click(secretary, "Triệu tập Hội đồng");
        open(chair, list);
        press(chair, "Hội đồng");
        seen(chair, "award-council-running");
        for (Page member : List.of(chair, secretary)) {
            member.getByLabel("đồng ý", new Page.GetByLabelOptions().setExact(true))
                    .all()
                    .forEach(Locator::check);
            click(member, "Có mặt và bỏ phiếu");
        }
        click(secretary, "Kết thúc họp và kiểm phiếu");
        seen(secretary, "award-council-closed");
        assertThat(main(secretary)).containsText("2/3 = 66,66 %");
        assertThat(main(secretary)).containsText("Biên bản");
    }

    private static void member(int row, String account, String name, String post) {
        secretary.getByLabel("Tên đăng nhập").nth(row).fill(account);
        secretary.getByLabel("Họ và tên").nth(row).fill(name);
        secretary.getByLabel("Chức vụ").nth(row).fill(post);
    }

    private static void propose() {
        press(secretary, "Tiếp: đề nghị khen thưởng");
        click(secretary, "Đề nghị khen thưởng");
    }

    private static void decide(String list, String number, String day, String signer) {
        open(decider, list);
        press(decider, "Các bước");
        Browsers.usableByAll(decider);
        fill(decider, "Số quyết định", number);
        fill(decider, "Ngày ký", day);
        fill(decider, "Họ tên người ký", signer);
        Browsers.look(decider, "award-decide");
        click(decider, "Ghi quyết định đã ký");
        seen(decider, "award-decided");
        assertThat(main(decider)).containsText("Đã khen thưởng");
        assertThat(main(decider)).containsText(number);
    }

    private static void published(String list) {
        open(clerk, list);
        press(clerk, "Các bước");
        click(clerk, "Thông báo và công bố");
        assertThat(main(clerk)).containsText("Thời hiệu khiếu nại");
        press(clerk, "Nhật ký");
        seen(clerk, "award-trail");
        assertThat(main(clerk)).containsText("Chuỗi dấu kiểm nguyên vẹn");
    }

    /// The words of a paper that is fetched as PDF from the page of papers.
    private static String paper(String name, String list) throws IOException {
        Locator row = clerk.locator("tr", new Page.LocatorOptions().setHasText(name));
        Locator link = row.getByRole(
                AriaRole.LINK,
                new Locator.GetByRoleOptions().setName(name + ", PDF").setExact(true));
        String code = link.getAttribute("href").replaceFirst(".*/papers/", "").replaceFirst("\\?.*", "");
        return Printed.by(link).look("paper-" + list + "-" + code).words();
    }

    private static Locator link(String name) {
        return clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /// The open page says the same in English.
    private static void inEnglish(String says, String name) {
        press(clerk, "English");
        assertThat(main(clerk)).containsText(says);
        seen(clerk, name);
        press(clerk, "Tiếng Việt");
    }
}
