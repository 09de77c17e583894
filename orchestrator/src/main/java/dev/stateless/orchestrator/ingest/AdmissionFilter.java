package dev.stateless.orchestrator.ingest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets requests with events in, or refuses them before a byte of their body is read. */
final class AdmissionFilter extends OncePerRequestFilter {

    static final String PATHS = "/api/orchestrator/events/*";

    private final Admission admission;
    private final ProblemWriter problems;

    AdmissionFilter(Admission admission, ProblemWriter problems) {
        this.admission = admission;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (admission.isDraining()) {
            problems.write(response, 503, "DRAINING", "this instance is about to stop; try again, another one answers");
            return;
        }
        if (!admission.tryEnter()) {
            problems.write(response, 429, "TOO_MANY_REQUESTS", "as many requests as this instance takes are in flight");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            admission.leave();
        }
    }
}
