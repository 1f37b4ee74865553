package nl.rijker.city.agenda;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Several things, each with a weight. */
public final class Choice<T> {
    private final List<T> options;
    private final double[] upTo;

    public Choice(List<T> options, ToDoubleFunction<T> weight) {
        this.options = List.copyOf(options);
        this.upTo = new double[options.size()];
        double sum = 0;
        for (int number = 0; number < upTo.length; number++) {
            sum += weight.applyAsDouble(options.get(number));
            upTo[number] = sum;
        }
    }

    /**
     * @param fraction between 0 and 1; as many fractions lead to a thing as its weight says
     */
    public T at(double fraction) {
        double wanted = fraction * upTo[upTo.length - 1];
        int number = 0;
        while (number < upTo.length - 1 && wanted >= upTo[number]) {
            number++;
        }
        return options.get(number);
    }
}
