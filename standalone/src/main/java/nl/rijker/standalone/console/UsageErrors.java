package nl.rijker.standalone.console;

import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.UserError;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one Dutch sentence what is wrong; a stack trace helps nobody at a command line. */
final class UsageErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        var command = error.getCommandLine();
        if (arguments.length == 0) {
            command.usage(command.getErr());
            return ExitCode.USER_ERROR.number();
        }
        print(command, sentence(error));
        print(command, "Hulp: ./" + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USER_ERROR.number();
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        if (error instanceof UserError refusal) {
            print(command, String.valueOf(refusal.getMessage()));
            return refusal.exitCode().number();
        }
        print(command, "er ging iets onverwachts mis: " + reason(error));
        return ExitCode.NEGATIVE.number();
    }

    private static String sentence(ParameterException error) {
        return switch (error) {
            case UnmatchedArgumentException unknown ->
                    "onbekend: " + String.join(" ", unknown.getUnmatched());
            case MissingParameterException missing ->
                    "er ontbreekt: "
                            + String.join(
                                    ", ",
                                    missing.getMissing().stream().map(UsageErrors::name).toList());
            case ParameterException wrong when wrong.getArgSpec() != null ->
                    "deze waarde kan niet voor "
                            + name(wrong.getArgSpec())
                            + ": "
                            + wrong.getValue();
            default -> String.valueOf(error.getMessage());
        };
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option
                ? option.longestName()
                : argument.paramLabel();
    }

    private static String reason(Throwable error) {
        var deepest = error;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null
                ? deepest.getClass().getSimpleName()
                : deepest.getMessage();
    }

    private static void print(CommandLine command, String sentence) {
        command.getErr().println("Rijker: " + sentence);
        command.getErr().flush();
    }
}
