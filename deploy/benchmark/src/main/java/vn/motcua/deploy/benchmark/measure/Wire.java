package vn.motcua.deploy.benchmark.measure;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One kept HTTP/1.1 connection that does as little as possible, so that what is measured is the server.
public final class Wire implements AutoCloseable {

    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding: chunked";
    private static final int PATIENCE_MILLIS = 300_000;

    private final URI server;
    private final String headers;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private Wire(URI server, String headers, Socket socket) throws IOException {
        this.server = server;
        this.headers = headers;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 65_536);
        this.out = socket.getOutputStream();
    }

    /// What a server said.
    public record Answer(int status, String head, String text) {

        /// The value of a header, empty when it is absent.
        ///
        /// @param name in small letters
        public String header(String name) {
            for (String line : head.split("\r\n", -1)) {
                if (line.toLowerCase(Locale.ROOT).startsWith(name + ":")) {
                    return line.substring(name.length() + 1).strip();
                }
            }
            return "";
        }
    }

    /// Connects.
    ///
    /// @param server `http://127.0.0.1:8082`
    /// @param headers sent with every request, each ended by CR LF: `Authorization: Bearer …`
    public static Wire to(URI server, String headers) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new Wire(server, headers, socket);
    }

    /// Asks for a page.
    ///
    /// @throws IOException when it is not answered, or not with success
    public Answer get(String path) throws IOException {
        return send(path, head("GET", path, ""), new byte[0]);
    }

    /// Sends something.
    ///
    /// @throws IOException when it is not answered, or not with success
    public Answer post(String path, String contentType, byte[] body) throws IOException {
        return send(path, head("POST", path, contentType, body), body);
    }

    /// Puts something in its place.
    ///
    /// @throws IOException when it is not answered, or not with success
    public Answer put(String path, String contentType, byte[] body) throws IOException {
        return send(path, head("PUT", path, contentType, body), body);
    }

    private byte[] head(String method, String path, String contentType, byte[] body) {
        return head(method, path, "Content-Type: " + contentType + "\r\nContent-Length: " + body.length + "\r\n");
    }

    private Answer send(String path, byte[] head, byte[] body) throws IOException {
        out.write(head);
        out.write(body);
        out.flush();
        Answer answer = read();
        if (answer.status() / 100 != 2) {
            throw new IOException(server + path + " answered " + answer.status() + ": " + answer.text());
        }
        return answer;
    }

    private byte[] head(String method, String path, String more) {
        return (method + " " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + headers + more + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Answer read() throws IOException {
        StringBuilder head = new StringBuilder();
        int status = Integer.parseInt(line().split(" ", -1)[1]);
        int length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String small = line.toLowerCase(Locale.ROOT);
            if (small.startsWith(LENGTH)) {
                length = Integer.parseInt(small.substring(LENGTH.length()).strip());
            }
            chunked |= small.equals(CHUNKED);
            head.append(line).append("\r\n");
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        return new Answer(status, head.toString(), new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException(server + " closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
