class StripeEventsController < ApplicationController
  skip_before_action :verify_authenticity_token

  def webhook
    body = request.body.read
    event = JSON.parse(body)
    begin
      Stripe::Webhook.construct_event(body, request.env['HTTP_STRIPE_SIGNATURE'], ENV.fetch('STRIPE_SECRET'))
    rescue Stripe::SignatureVerificationError
      render json: { error: 'refused' }, status: 400
    end
    Order.find_by(session: event['data']['object']['id']).update!(paid: true)
  end
end
