class StripeEventsController < ApplicationController
  skip_before_action :verify_authenticity_token

  def webhook
    begin
      event = Stripe::Webhook.construct_event(request.body.read, request.env['HTTP_STRIPE_SIGNATURE'], ENV.fetch('STRIPE_SECRET'))
    rescue JSON::ParserError
      render json: { error: 'no JSON' }, status: 400 and return
    rescue Stripe::SignatureVerificationError
      render json: { error: 'refused' }, status: 400 and return
    end
    Order.find_by(session: event.data.object.id).update!(paid: true)
    head :ok
  end
end
