package vn.motcua.deploy.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.deploy.local.Part;

/// The candidates of `deploy/sample/campaign` in the campaign of 2024.
final class SampleCampaign {

    private static final String CAMPAIGN = "/campaigns/vinh-yen-2024";
    private static final String OFFICE = "X01.02.03";

    private SampleCampaign() {}

    /// Enters candidates, grades and judgements as clerk and head of the desk would.
    static void enter() throws IOException {
        Client clerk = Client.as("award-clerk", OFFICE);
        Client head = Client.as("desk-head", OFFICE);
        for (String line : Files.readAllLines(Path.of("../sample/campaign/entries.tsv"))) {
            String[] cells = line.split("\t", -1);
            (cells[0].equals("head") ? head : clerk).put(Part.AWARD, CAMPAIGN + "/" + cells[1], cells[2]);
        }
    }

    /// Enters all and makes the list of the commune as known after the campaign.
    static JsonNode commendedAtCommune() throws IOException {
        enter();
        return Client.as("award-clerk", OFFICE)
                .post(
                        Part.AWARD,
                        CAMPAIGN + "/award-lists",
                        "{\"level\":\"commune\",\"asOf\":\"2024-10-01T00:00:00+07:00\"}",
                        201);
    }
}
