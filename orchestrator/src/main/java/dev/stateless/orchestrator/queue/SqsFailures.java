package dev.stateless.orchestrator.queue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** What a failed call to SQS says about the messages in it. */
final class SqsFailures {

    private static final int LONGEST_MESSAGE = 200;

    private SqsFailures() {
    }

    /** An answered error is a failure; no answer, or none to be trusted, leaves it unknown. */
    static EntryOutcome ofSend(SdkException e) {
        if (e instanceof AwsServiceException answered) {
            return new EntryOutcome.Failed(faultOf(answered), describe(answered));
        }
        SendFault fault = faultOf(e);
        return fault == SendFault.UNREACHABLE || fault == SendFault.ACCESS_DENIED
                ? new EntryOutcome.Failed(fault, describe(fault, e))
                : new EntryOutcome.Unknown(fault, describe(fault, e));
    }

    /** A call that carried no message: whatever became of it, nothing was sent. */
    static EntryOutcome ofLookup(SdkException e) {
        EntryOutcome outcome = ofSend(e);
        return outcome instanceof EntryOutcome.Unknown unknown
                ? new EntryOutcome.Failed(SendFault.UNREACHABLE, unknown.message()) : outcome;
    }

    static SendFault ofEntry(String code, boolean senderFault) {
        if (code != null && code.toLowerCase(java.util.Locale.ROOT).contains("throttl")) {
            return SendFault.THROTTLED;
        }
        return senderFault ? SendFault.REFUSED : SendFault.SQS_ERROR;
    }

    /** SQS's words, kept short. */
    static String shorten(String message) {
        String text = String.valueOf(message);
        return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + "…" : text;
    }

    private static SendFault faultOf(AwsServiceException e) {
        if (e instanceof QueueDoesNotExistException || code(e).contains("NonExistentQueue")) {
            return SendFault.QUEUE_MISSING;
        }
        if (e.isThrottlingException() || e.statusCode() == 429) {
            return SendFault.THROTTLED;
        }
        if (e.statusCode() == 401 || e.statusCode() == 403 || code(e).startsWith("AccessDenied")) {
            return SendFault.ACCESS_DENIED;
        }
        return e.statusCode() >= 500 ? SendFault.SQS_ERROR : SendFault.REFUSED;
    }

    private static SendFault faultOf(SdkException e) {
        if (String.valueOf(e.getMessage()).startsWith("Unable to load credentials")) {
            return SendFault.ACCESS_DENIED;
        }
        if (e instanceof ApiCallTimeoutException || e instanceof ApiCallAttemptTimeoutException) {
            return SendFault.TIMED_OUT;
        }
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof ConnectTimeoutException
                    || cause instanceof ConnectionRequestTimeoutException || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return SendFault.UNREACHABLE;
            }
            if (cause instanceof SocketTimeoutException) {
                return SendFault.TIMED_OUT;
            }
            if (cause instanceof IOException && !cause.getClass().getName().contains(".jackson.")) {
                return SendFault.CONNECTION_LOST;
            }
        }
        return SendFault.ANSWER_UNREADABLE;
    }

    private static String code(AwsServiceException e) {
        return e.awsErrorDetails() == null ? "" : String.valueOf(e.awsErrorDetails().errorCode());
    }

    private static String describe(AwsServiceException e) {
        String what = e.awsErrorDetails() == null ? "no details" : code(e) + ": " + e.awsErrorDetails().errorMessage();
        return shorten("SQS answered " + e.statusCode() + ", " + what);
    }

    private static String describe(SendFault fault, SdkException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return shorten(switch (fault) {
            case UNREACHABLE -> "no connection to SQS: " + root.getMessage();
            case TIMED_OUT -> "SQS gave no answer in time";
            case CONNECTION_LOST -> "the connection to SQS broke before its answer: " + root.getMessage();
            case ACCESS_DENIED -> "no AWS credentials found";
            default -> "SQS's answer can't be trusted: " + root.getMessage();
        });
    }
}
