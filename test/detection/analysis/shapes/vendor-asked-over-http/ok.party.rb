class PaypalWebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token

  def create
    answer = HTTParty.post("#{ENV['PAYPAL_API']}/v1/notifications/verify-webhook-signature", body: {
      transmission_sig: request.headers['PAYPAL-TRANSMISSION-SIG'],
      webhook_event: JSON.parse(request.raw_post)
    }.to_json)
    return head :bad_request unless answer['verification_status'] == 'SUCCESS'

    Order.find_by(paypal_id: params[:resource][:id]).update!(paid: true)
    head :no_content
  end
end
