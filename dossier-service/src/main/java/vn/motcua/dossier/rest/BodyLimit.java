package vn.motcua.dossier.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Lets no body through that is too large, except the lines of an import, which are read as a stream.
@Provider
class BodyLimit implements ContainerRequestFilter, ReaderInterceptor {

    /// A batch of events and some air.
    private static final long MOST = 6L * 1024 * 1024;

    private static final String LINES = "application/x-ndjson";

    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        boolean lines = request.getMediaType() != null
                && request.getMediaType().toString().startsWith(LINES);
        if (!lines && length != null && (length.length() > 15 || Long.parseLong(length) > MOST)) {
            throw tooLarge();
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!context.getMediaType().toString().startsWith(LINES)) {
            context.setInputStream(new Bounded(context.getInputStream()));
        }
        return context.proceed();
    }

    private static ProblemException tooLarge() {
        return new ProblemException(Problem.of(
                "too-large",
                413,
                new Text("Quá lớn", "Too large"),
                new Text(
                        "Nội dung quá lớn: tối đa 5 MiB một lần; hãy chia nhỏ, hoặc dùng POST /api/v1/imports.",
                        "The body is too large: at most 5 MiB at a time; send less, or use POST /api/v1/imports.")));
    }

    private static final class Bounded extends FilterInputStream {

        private long read;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = super.read(into, offset, length);
            counted(Math.max(some, 0));
            return some;
        }

        private void counted(int more) {
            read += more;
            if (read > MOST) {
                throw tooLarge();
            }
        }
    }
}
