package vn.motcua.deploy.benchmark.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import vn.motcua.deploy.servers.Topics;

/// Writes offices and procedures as the contract of dossier-service has them.
public final class Reference {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Reference() {}

    /// A record for each office and each procedure.
    static List<ProducerRecord<String, byte[]>> records(Dossiers dossiers) {
        String time = EventJson.time(dossiers.instant(0));
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (Country.Office office : dossiers.country().all()) {
            records.add(record("office", office.code(), office(office), time, records.size() + 1));
        }
        for (Procedures.Procedure procedure : dossiers.procedures().all()) {
            records.add(record("procedure", procedure.code(), procedure(procedure), time, records.size() + 1));
        }
        return records;
    }

    /// What is told of an office.
    public static byte[] office(Country.Office office) {
        ObjectNode data = JSON.createObjectNode()
                .put("code", office.code())
                .put("name", office.name())
                .put("level", office.level());
        if (office.parent() != null) {
            data.put("parent", office.parent());
        }
        return bytes(data);
    }

    /// What is told of a procedure.
    public static byte[] procedure(Procedures.Procedure procedure) {
        ObjectNode data = JSON.createObjectNode()
                .put("code", procedure.code())
                .put("name", procedure.name())
                .put("field", procedure.field())
                .put("online", procedure.online())
                .put("resultPaper", procedure.resultPaper())
                .put("fee", procedure.fee());
        data.putObject("deadline")
                .put("amount", procedure.workingDays())
                .put("unit", "working-day")
                .put("supplement", "reset")
                .put("sameDay", procedure.workingDays() == 0);
        data.putArray("levels").add("commune");
        return bytes(data);
    }

    private static ProducerRecord<String, byte[]> record(
            String kind, String code, byte[] data, String time, long number) {
        List<Header> headers =
                Feed.headers(kind + "/" + code + "/1", "vn.motcua.reference." + kind + ".v1", code, time, number);
        return new ProducerRecord<>(Topics.REFERENCE, null, kind + "/" + code, data, headers);
    }

    private static byte[] bytes(ObjectNode data) {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An object of strings and numbers can always be written", e);
        }
    }
}
